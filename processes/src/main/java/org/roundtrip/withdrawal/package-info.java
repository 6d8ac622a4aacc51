/**
 * The statutory withdrawal from a contract: takes every statement down, whatever it says, proves it to who made it, finds
 * the order it is about and lets the goods and the money go the way of a return.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "intake",
            "notification",
            "orders",
            "policy",
            "refund",
            "returns",
            "shipping",
            "work",
            "work :: engine",
            "worklist"
        })
@NullMarked
package org.roundtrip.withdrawal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

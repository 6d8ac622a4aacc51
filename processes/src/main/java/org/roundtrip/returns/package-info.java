/**
 * The journey of a return, from the request to the money.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "inspection",
            "intake",
            "inventory",
            "notification",
            "orders",
            "policy",
            "refund",
            "shipping",
            "warehouse",
            "work",
            "work :: engine",
            "worklist"
        })
@NullMarked
package org.roundtrip.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

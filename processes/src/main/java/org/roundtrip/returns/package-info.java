/**
 * The journey of a return, from the request to the money.
 */
@ApplicationModule(
        allowedDependencies = {
            "calculation",
            "cases",
            "inventory",
            "orders",
            "payment",
            "policy",
            "shipping",
            "refund",
            "notification",
            "worklist",
            "work",
            "work :: engine"
        })
@NullMarked
package org.roundtrip.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Gives the customer's money back, once, and remembers how it went. The only mover of attempts is RefundWork.
 */
@ApplicationModule(
        allowedDependencies = {
            "calculation",
            "cases",
            "credit",
            "orders",
            "payment",
            "policy",
            "work",
            "work :: engine",
            "notification",
            "worklist"
        })
@NullMarked
package org.roundtrip.refund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Takes money of a customer, once, or holds it on his card until it is clear what is owed; and remembers how it went.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "notification",
            "orders",
            "payment",
            "refund",
            "work",
            "work :: engine",
            "worklist"
        })
@NullMarked
package org.roundtrip.collection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

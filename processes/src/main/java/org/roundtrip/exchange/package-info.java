/**
 * The journey of an exchange: goods back, replacement out, and the money between them.
 */
@ApplicationModule(
        allowedDependencies = {
            "calculation",
            "cases",
            "collection",
            "inspection",
            "intake",
            "inventory",
            "notification",
            "orders",
            "policy",
            "refund",
            "reimbursement",
            "shipping",
            "work",
            "work :: engine",
            "worklist"
        })
@NullMarked
package org.roundtrip.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The journey of a repair: a device comes in, is mended and goes back, or its customer gets something else; and beside it
 * the supplier it is sent on to, and the device lent meanwhile.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "collection",
            "files",
            "intake",
            "inventory",
            "notification",
            "orders",
            "policy",
            "refund",
            "reimbursement",
            "shipping",
            "warranty",
            "work",
            "work :: engine",
            "worklist"
        })
@NullMarked
package org.roundtrip.repair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

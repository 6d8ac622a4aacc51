/**
 * What the warehouse found in a parcel, where the goods go, and how support settles what is wrong or missing.
 */
@ApplicationModule(
        allowedDependencies = {
            "calculation",
            "cases",
            "files",
            "inventory",
            "notification",
            "policy",
            "reimbursement",
            "warehouse",
            "work",
            "work :: engine",
            "worklist"
        })
@NullMarked
package org.roundtrip.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

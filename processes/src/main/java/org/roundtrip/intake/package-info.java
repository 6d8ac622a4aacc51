/**
 * Takes requests in: what may be asked for, what it would lead to, and who decides. Knows no journey: each of them
 * implements {@link org.roundtrip.intake.JourneyDesk}.
 */
@ApplicationModule(
        allowedDependencies = {
            "calculation",
            "cases",
            "files",
            "notification",
            "orders",
            "policy",
            "reimbursement",
            "work",
            "work :: engine",
            "worklist"
        })
@NullMarked
package org.roundtrip.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

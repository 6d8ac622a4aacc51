/**
 * What is owed for the units of a case: one calculation for previews, offers and refunds.
 */
@ApplicationModule(
        allowedDependencies = {"calculation", "cases", "orders", "payment", "policy", "refund", "work", "work :: engine"
        })
@NullMarked
package org.roundtrip.reimbursement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Our refunds of a period, and what we took of customers, against what the payment providers list: what differs, and what only looks as if it did.
 */
@ApplicationModule(allowedDependencies = {"collection", "payment", "refund", "work"})
@NullMarked
package org.roundtrip.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

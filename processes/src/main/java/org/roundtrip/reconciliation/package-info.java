/**
 * Our refunds of a period against what the payment providers list: what differs, and what only looks as if it did.
 */
@ApplicationModule(allowedDependencies = {"payment", "refund", "work"})
@NullMarked
package org.roundtrip.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

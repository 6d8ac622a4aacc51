/**
 * Parcels both ways: labels, what is in them, scans.
 */
@ApplicationModule(allowedDependencies = {"cases", "orders", "work", "work :: engine", "notification", "worklist"})
@NullMarked
package org.roundtrip.shipping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

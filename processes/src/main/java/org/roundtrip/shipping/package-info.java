/**
 * Getting an item back: labels, parcels, scans.
 */
@ApplicationModule(allowedDependencies = {"cases", "orders", "work", "work :: engine", "notification", "worklist"})
@NullMarked
package org.roundtrip.shipping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Units by their serial numbers: what covers them, for how long, and what was done to them.
 */
@ApplicationModule(allowedDependencies = {"orders", "inventory", "policy", "work"})
@NullMarked
package org.roundtrip.warranty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

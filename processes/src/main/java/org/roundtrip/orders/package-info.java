/**
 * What was bought: orders as the shop told us, what each unit of a line really paid, and which units are spoken
 * for.
 */
@ApplicationModule(allowedDependencies = {"calculation", "payment"})
@NullMarked
package org.roundtrip.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

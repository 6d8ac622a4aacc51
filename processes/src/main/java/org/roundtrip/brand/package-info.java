/**
 * Whose shop it is, as customers see it: name, logo, colour, and where to turn to.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.roundtrip.brand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Planted: declares that it knows nobody. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.roundtrip.architecture.planted.till;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The languages customers are spoken to in, and the texts of each: ours, and over them the merchant's.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.roundtrip.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

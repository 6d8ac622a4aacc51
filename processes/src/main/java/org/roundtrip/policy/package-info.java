/**
 * What the merchant promises, as decision tables: may it come back, who approves the money, which payment gives back first, where does the item
 * go.
 */
@ApplicationModule(allowedDependencies = {"calculation", "cases"})
@NullMarked
package org.roundtrip.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

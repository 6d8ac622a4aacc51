/**
 * What is owed, to the minor unit: shares amounts out and adds refunds up. Knows no database, no framework and no case;
 * the same input always has the same answer.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.roundtrip.calculation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

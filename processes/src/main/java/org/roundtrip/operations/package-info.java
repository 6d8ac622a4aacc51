/**
 * Watching the machine: which steps failed and why, having them tried again and telling how that ended, where cases are on
 * the drawing of their model, and the numbers of the business.
 *
 * <p>What a person reads here never names a customer: messages of failures are masked before they leave the engine's side.
 */
@ApplicationModule(allowedDependencies = {"cases", "work", "worklist"})
@NullMarked
package org.roundtrip.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

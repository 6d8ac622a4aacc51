/**
 * The words every journey shares: case number, lines, state, timeline, messages, and who may look at a case.
 */
@ApplicationModule(allowedDependencies = {"work"})
@NullMarked
package org.roundtrip.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Versions of models, and cases that are moved from one to another: what would happen, doing it, and the record of it.
 *
 * <p>A case keeps the version it began with until somebody moves it.
 */
@ApplicationModule(allowedDependencies = {"cases", "work", "worklist"})
@NullMarked
package org.roundtrip.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

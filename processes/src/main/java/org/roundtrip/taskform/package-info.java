/**
 * Forms that come as data: a merchant's {@code .form} file is read strictly, filled with what the case knows, shown,
 * bound and validated here, so that nothing a browser or a program sends is believed.
 */
@ApplicationModule(allowedDependencies = {"cases", "files", "work", "worklist"})
@NullMarked
package org.roundtrip.taskform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Files that people attach to cases: what they may be, where they are kept, and that nothing else is served. */
@ApplicationModule(allowedDependencies = {"cases", "work"})
@NullMarked
package org.roundtrip.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

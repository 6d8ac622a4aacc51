/** Assembles Roundtrip: engine, database, security, demo, command line. Holds no word of the trade. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.roundtrip.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

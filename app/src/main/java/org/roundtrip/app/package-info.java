/** Assembles Roundtrip: engine, database, security, demo, command line. Holds no word of the trade. */
@NullMarked
package org.roundtrip.app;

import org.jspecify.annotations.NullMarked;

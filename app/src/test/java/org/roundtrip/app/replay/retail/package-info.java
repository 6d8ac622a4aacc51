/** Holds the reader and the matcher to the traps of real files and to numbers calculated elsewhere. */
@NullMarked
package org.roundtrip.app.replay.retail;

import org.jspecify.annotations.NullMarked;

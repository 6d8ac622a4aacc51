/** Drives a small stand-in for the server over real sockets, with the faults a real one has. */
@NullMarked
package org.roundtrip.app.replay;

import org.jspecify.annotations.NullMarked;

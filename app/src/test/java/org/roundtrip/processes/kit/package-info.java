/** What process tests stand on: real use cases, tables and models; only the clock and the providers are ours to move. */
@NullMarked
package org.roundtrip.processes.kit;

import org.jspecify.annotations.NullMarked;

/** Every model, driven along every path by the use cases that drive it in earnest. */
@NullMarked
package org.roundtrip.processes;

import org.jspecify.annotations.NullMarked;

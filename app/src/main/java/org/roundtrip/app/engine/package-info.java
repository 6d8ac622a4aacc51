/** Every setting of the process engine, and why it is so. */
@NullMarked
package org.roundtrip.app.engine;

import org.jspecify.annotations.NullMarked;

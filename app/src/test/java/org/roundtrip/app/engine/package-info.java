/** The engine as the whole application sets it up. */
@NullMarked
package org.roundtrip.app.engine;

import org.jspecify.annotations.NullMarked;

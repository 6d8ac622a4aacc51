/** Holds a production to its settings. */
@NullMarked
package org.roundtrip.app.production;

import org.jspecify.annotations.NullMarked;

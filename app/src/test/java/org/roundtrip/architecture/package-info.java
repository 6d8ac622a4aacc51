/** Holds the code to its architecture, and each rule to a planted breach that it has to notice. */
@NullMarked
package org.roundtrip.architecture;

import org.jspecify.annotations.NullMarked;

/** Knocks at every door of the product as everybody: who is not on its list has to stay outside. */
@NullMarked
package org.roundtrip.sweep;

import org.jspecify.annotations.NullMarked;

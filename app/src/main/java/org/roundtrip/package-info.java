/** Roundtrip: what happens after the sale, from the request to the money. */
@NullMarked
package org.roundtrip;

import org.jspecify.annotations.NullMarked;

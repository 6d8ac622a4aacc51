/** Erasing a person, on cases that were really lived through. */
@NullMarked
package org.roundtrip.privacy;

import org.jspecify.annotations.NullMarked;

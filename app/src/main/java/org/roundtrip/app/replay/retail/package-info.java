/**
 * Reads a shop's retail file and works out, without any server, which units each cancellation brings back and what they
 * were paid for: the right answers that {@code replay} holds the product to.
 */
@NullMarked
package org.roundtrip.app.replay.retail;

import org.jspecify.annotations.NullMarked;

/**
 * Kills the server while money is being given back, again and again, and reckons at the provider's own books that every
 * approved refund was paid once. Run by {@code dev/crash-refunds}; nothing of it ships.
 */
@NullMarked
package org.roundtrip.crash;

import org.jspecify.annotations.NullMarked;

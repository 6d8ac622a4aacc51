/**
 * Hundreds of mixed requests (refunds, exchanges, repairs, and several of them at once) over the HTTP API, with customers,
 * carriers and staff who answer at random but by a seed, until every case is closed; then money and stock are reckoned
 * from what the driver itself saw and did. Run by {@code dev/mixed-cases}; nothing of it ships.
 */
@NullMarked
package org.roundtrip.mixed;

import org.jspecify.annotations.NullMarked;

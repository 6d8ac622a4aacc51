/**
 * Takes money and gives it back through Stripe, and understands what Stripe reports of both.
 */
@NullMarked
package org.roundtrip.integrations.stripe;

import org.jspecify.annotations.NullMarked;

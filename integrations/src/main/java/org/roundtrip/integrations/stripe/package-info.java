/**
 * Gives money back through Stripe, and understands what Stripe reports of refunds.
 */
@NullMarked
package org.roundtrip.integrations.stripe;

import org.jspecify.annotations.NullMarked;

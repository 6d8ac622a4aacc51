/**
 * Gives money back through Adyen, and understands what Adyen reports of refunds and disputes. Adyen can't be asked how a
 * refund stands: this package keeps what it told.
 */
@NullMarked
package org.roundtrip.integrations.adyen;

import org.jspecify.annotations.NullMarked;

package org.roundtrip.forms.exchanges.api;

import org.jspecify.annotations.Nullable;
import org.roundtrip.exchange.ReplacementOffer;

/**
 * Something a line may be exchanged for. Amounts are minor units of {@code currency}.
 *
 * @param price what all units cost
 * @param difference what that is more (positive: the customer pays) or less than what comes back
 * @param left how many can be had now, null if that can't be asked now
 * @param variant whether it is a variant of what comes back
 */
record OfferJson(
        String sku,
        String name,
        @Nullable String options,
        long price,
        long difference,
        String currency,
        @Nullable Long left,
        boolean variant) {
    static OfferJson of(ReplacementOffer offer) {
        return new OfferJson(
                offer.sku(),
                offer.name(),
                offer.options(),
                offer.price().getAmountMinorLong(),
                offer.difference().getAmountMinorLong(),
                offer.price().getCurrencyUnit().getCode(),
                offer.left(),
                offer.variant());
    }
}

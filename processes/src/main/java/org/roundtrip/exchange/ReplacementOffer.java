package org.roundtrip.exchange;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something an item may be exchanged for.
 *
 * @param difference what it costs more (positive: the customer pays) or less than what comes back
 * @param left how many can be had now, null if that can't be asked
 * @param variant whether it is a variant of what comes back
 */
public record ReplacementOffer(
        String sku,
        String name,
        @Nullable String options,
        Money price,
        Money difference,
        @Nullable Long left,
        boolean variant) {
    public boolean available(int quantity) {
        return left == null || left >= quantity;
    }
}

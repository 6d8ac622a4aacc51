package org.roundtrip.forms.products.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.inventory.StockEntry;

/**
 * Why there is as much of a product as there is.
 *
 * @param quantity units that came, or went if negative
 * @param onHand what it left on the shelf
 */
record StockEntryJson(
        long id,
        StockEntry.Kind kind,
        long quantity,
        long onHand,
        @Nullable String reason,
        Instant at,
        String by) {

    static StockEntryJson of(StockEntry entry) {
        return new StockEntryJson(
                entry.id(), entry.kind(), entry.quantity(), entry.onHand(), entry.reason(), entry.at(), entry.by());
    }
}

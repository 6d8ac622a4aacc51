package org.roundtrip.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the stock's ledger, never changed.
 *
 * @param quantity units that came, or went if negative
 * @param onHand what it left on hand
 * @param reason why, in somebody's words
 * @param by sign-in name of whoever did it
 */
public record StockEntry(
        long id,
        String sku,
        Kind kind,
        long quantity,
        long onHand,
        @Nullable String reason,
        Instant at,
        String by) {

    public enum Kind {
        /** Somebody counted. */
        COUNT,
        /** Units left for a customer. */
        TAKE,
        /** Units came back and are as good as new. */
        RESTOCK
    }
}

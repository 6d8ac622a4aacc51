package org.roundtrip.withdrawal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal as it was stated. Never changed once it is written.
 *
 * @param reference what the consumer is told; finds no case on any page, so that a statement can't be used to find out
 *     about orders
 * @param orderNamed the order number, or what the consumer wrote in its place
 * @param items which items in the consumer's own words; null for the whole order
 * @param mailed whether the receipt went by mail too
 * @param byHand whether a person has to look at it, because too many came from one place
 */
public record Statement(
        long id,
        String reference,
        long caseId,
        Instant statedAt,
        String name,
        String email,
        String orderNamed,
        @Nullable String items,
        String locale,
        String channel,
        boolean mailed,
        boolean byHand) {

    public boolean wholeOrder() {
        return items == null;
    }
}

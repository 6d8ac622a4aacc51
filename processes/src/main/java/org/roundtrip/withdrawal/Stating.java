package org.roundtrip.withdrawal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CardNumbers;

/**
 * A withdrawal about to be stated.
 *
 * @param items which items in the consumer's words; null for the whole order
 * @param statedAt when it was stated, if elsewhere and earlier; null for now
 * @param externalReference the caller's own unique name for it; a second statement of that name finds the first
 * @param mail whether the receipt goes by mail too
 * @param byHand whether a person has to look at it whatever it says
 */
public record Stating(
        String name,
        String email,
        String orderNamed,
        @Nullable String items,
        @Nullable Instant statedAt,
        @Nullable String externalReference,
        String locale,
        String channel,
        boolean mail,
        boolean byHand) {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_EMAIL = 254;
    public static final int LONGEST_ORDER = 200;
    public static final int LONGEST_ITEMS = 2000;

    public Stating {
        items = CardNumbers.maskedOrNull(items);
    }
}

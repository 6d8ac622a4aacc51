package org.roundtrip.collection;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a page, and what was paid on it, stands at a provider.
 *
 * @param key our key as the provider stored it; null if what it tells of does not carry it
 * @param link the provider's name of the page, {@code payment} of the payment; each null where it is not known
 * @param amount what was asked for
 * @param captured what was taken of the customer, before refunds
 * @param heldUntil when a hold ends by itself, if the provider says so
 * @param why why it is over, the provider's word
 */
public record CollectionSnapshot(
        String provider,
        @Nullable CollectionKey key,
        @Nullable String link,
        @Nullable String payment,
        State state,
        Money amount,
        Money captured,
        @Nullable Instant heldUntil,
        @Nullable String why) {

    /** @throws IllegalArgumentException if money came by no payment */
    public CollectionSnapshot {
        if (payment == null && (state == State.HELD || state == State.CAPTURED)) {
            throw new IllegalArgumentException("a payment without a name");
        }
    }

    public enum State {
        /** Nothing was paid yet, and may still be. */
        WAITING,
        /** The page is closed and nothing was paid. */
        EXPIRED,
        /** Held on the card. */
        HELD,
        /** Taken. */
        CAPTURED,
        /** It was held, and is no longer. */
        RELEASED
    }
}

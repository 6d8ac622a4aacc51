package org.roundtrip.collection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page to pay on, at one provider, under one key.
 *
 * @param reference the provider's name of it, once it has answered
 * @param url where it is; nobody but the customer gets it, and only once it is stored
 * @param expiresAt when it closes by itself: sent with the asking, so it never changes
 */
public record PaymentLink(
        long id,
        long collectionId,
        CollectionKey key,
        String provider,
        State state,
        @Nullable String reference,
        @Nullable String url,
        Instant expiresAt,
        Instant askedAt,
        long version) {

    public enum State {
        /** About to be asked for, or asked for and not answered: asked again under the same key. */
        SENDING,
        OPEN,
        /** Something was paid on it, or is held. */
        PAID,
        /** Closed, and nothing was paid on it. */
        OVER,
        /** The provider made none. */
        REFUSED;

        /** Whether something may still be paid on it. */
        public boolean live() {
            return this == SENDING || this == OPEN;
        }
    }
}

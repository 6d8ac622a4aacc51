package org.roundtrip.collection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One asking to capture what is held, or to let it go, under one key.
 *
 * @param amountMinor how much is to be captured; all that is held where it is let go
 */
public record HoldAttempt(
        long id,
        long collectionId,
        Kind kind,
        CollectionKey key,
        State state,
        long amountMinor,
        @Nullable Instant firstSentAt,
        @Nullable String providerCode,
        @Nullable String providerMessage,
        long version) {

    public enum Kind {
        CAPTURE,
        RELEASE
    }

    public enum State {
        /** Decided and written down; nothing sent. */
        PLANNED,
        /** About to be sent, or sent and not yet answered. */
        SENDING,
        /** No usable answer; the provider has to be asked. */
        UNKNOWN,
        SUCCEEDED,
        /** Not done, for good. */
        FAILED;

        /** Whether it stands in the way of the opposite. */
        public boolean live() {
            return this != FAILED;
        }

        /** Whether it has to be (or may have to be) sent still. */
        public boolean open() {
            return this == PLANNED || this == SENDING || this == UNKNOWN;
        }
    }
}

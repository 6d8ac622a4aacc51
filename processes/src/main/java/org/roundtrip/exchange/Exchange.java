package org.roundtrip.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.policy.ExchangePolicy.Timing;

/**
 * How an exchange stands.
 *
 * @param inAdvance whether the customer wants the replacement before the goods are here
 * @param timing when the replacement may leave, null until that is agreed
 * @param collectionId what is collected or held of the customer, null if nothing is
 * @param leftAt when the replacement was let go: from then on the exchange can't be called off
 * @param forgone whether the replacement will not reach the customer and he gets his money instead
 * @param off why the exchange does not happen, null while it does
 */
public record Exchange(
        long caseId,
        boolean inAdvance,
        @Nullable Timing timing,
        @Nullable String decidedBy,
        int holdDays,
        @Nullable Long collectionId,
        @Nullable Instant leftAt,
        boolean forgone,
        @Nullable Off off) {

    /** Why an exchange does not happen. */
    public enum Off {
        /** The policy or support said no. */
        REFUSED,
        /** The customer took it back. */
        CANCELLED,
        /** The goods did not come in time. */
        EXPIRED,
        /** The parcel was given up. */
        ABANDONED,
        /** What came was not accepted. */
        NOT_ACCEPTED
    }

    public boolean hasLeft() {
        return leftAt != null;
    }
}

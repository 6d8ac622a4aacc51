package org.roundtrip.refund;

import java.time.Duration;

/** What asking for a refund led to. */
public sealed interface RefundOutcome {
    /** The provider took it. {@code state} is SUBMITTED, NEEDS_CUSTOMER or SUCCEEDED. */
    record Accepted(String providerRefundId, AttemptState state) implements RefundOutcome {}

    /** The provider said no, for good. */
    record Rejected(RejectCode code, String providerCode, String message) implements RefundOutcome {}

    /** Surely nothing was done; ask again after a while (429, lock, conflict). */
    record TryLater(Duration after, String why) implements RefundOutcome {}

    /** No usable answer: it may have been done. Look it up, or ask again with the same key. */
    record Unknown(String why) implements RefundOutcome {}

    /** Why a provider refuses for good. */
    enum RejectCode {
        ALREADY_REFUNDED,
        AMOUNT_EXCEEDED,
        TOO_OLD,
        DISPUTED,
        NOT_REFUNDABLE,
        INVALID
    }
}

package org.roundtrip.reconciliation;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.AttemptState;

/** An attempt of ours that was sent, as our books have it. */
record Ours(
        AttemptKey key,
        @Nullable String providerRefundId,
        PaymentRef payment,
        Money amount,
        AttemptState state,
        Instant sentAt,
        long refundId,
        String caseNumber) {

    /** Whether the provider should know of it: what it refused at once it never made. */
    boolean shouldBeThere() {
        return state.reserves() || providerRefundId != null;
    }
}

package org.roundtrip.refund;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How one refund stands at a provider. {@code attempt} is our key as the provider stored it, null for a refund made
 * elsewhere (the provider's dashboard, the shop).
 *
 * @param otherPaymentReference another name of the same payment, if it has one: an order may have been told either
 */
public record RefundSnapshot(
        String provider,
        String providerRefundId,
        @Nullable AttemptKey attempt,
        String paymentReference,
        Money amount,
        AttemptState state,
        @Nullable String failureReason,
        @Nullable String otherPaymentReference) {

    /** As above, for a payment that has one name only. */
    public RefundSnapshot(
            String provider,
            String providerRefundId,
            @Nullable AttemptKey attempt,
            String paymentReference,
            Money amount,
            AttemptState state,
            @Nullable String failureReason) {
        this(provider, providerRefundId, attempt, paymentReference, amount, state, failureReason, null);
    }
}

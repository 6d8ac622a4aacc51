package org.roundtrip.refund;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How one refund stands at a provider. {@code attempt} is our key as the provider stored it, null for a refund made
 * elsewhere (the provider's dashboard, the shop).
 */
public record RefundSnapshot(
        String provider,
        String providerRefundId,
        @Nullable AttemptKey attempt,
        String paymentReference,
        Money amount,
        AttemptState state,
        @Nullable String failureReason) {}

package org.roundtrip.refund;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A dispute of a payment of ours: the customer's bank wants the money back. */
public record Dispute(
        long id,
        String provider,
        String providerDisputeId,
        long paymentId,
        String paymentReference,
        long orderId,
        String orderNumber,
        Money amount,
        DisputeSnapshot.State state,
        @Nullable String reason,
        Instant openedAt,
        @Nullable Instant closedAt) {}

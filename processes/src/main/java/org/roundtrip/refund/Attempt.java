package org.roundtrip.refund;

import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.payment.PaymentRef;

/**
 * One asking of one provider for one payment, under one key, with the leg of the refund it belongs to. A leg has at most
 * one attempt that still reserves its amount.
 *
 * @param disputes what we know of disputes of its payment
 */
public record Attempt(
        long id,
        long legId,
        long refundId,
        long paymentId,
        PaymentRef payment,
        AttemptKey key,
        AttemptState state,
        Money amount,
        @Nullable String providerRefundId,
        @Nullable Instant firstSentAt,
        @Nullable String providerCode,
        @Nullable String providerMessage,
        @Nullable String settledElsewhere,
        Disputes disputes,
        Times times,
        long version) {

    /**
     * When what happened to it, beside {@code firstSentAt}.
     *
     * @param askedAt when the provider was last asked how it stands
     * @param resolvedAt when it was paid, or failed for good
     */
    public record Times(
            Instant plannedAt,
            @Nullable Instant askedAt,
            @Nullable Instant resolvedAt) {}

    /** Whether the customer's bank has ever disputed a payment. */
    public enum Disputes {
        NONE,
        /** It does now: no money goes back by itself. */
        OPEN,
        /** All are decided. */
        OVER
    }

    /** The same attempt, in another state. */
    Attempt in(AttemptState other) {
        return new Attempt(
                id,
                legId,
                refundId,
                paymentId,
                payment,
                key,
                other,
                amount,
                providerRefundId,
                firstSentAt,
                providerCode,
                providerMessage,
                settledElsewhere,
                disputes,
                times,
                version + 1);
    }

    static Money money(String currency, long minor) {
        return Money.ofMinor(CurrencyUnit.of(currency), minor);
    }
}

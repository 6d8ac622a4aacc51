package org.roundtrip.refund;

import java.time.Instant;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.payment.PaymentRef;

/**
 * A refund of one of our payments that we did not ask for: somebody made it in the provider's dashboard or in the shop.
 * Its money is gone, so it lowers what may still be refunded; what it was for, a person of finance says.
 *
 * @param orderNumber the order of the payment
 * @param seenAt when we learned of it
 * @param match what it was for, null while nobody has said
 */
public record ElsewhereRefund(
        long id,
        String provider,
        String providerRefundId,
        long paymentId,
        String paymentReference,
        long orderId,
        String orderNumber,
        Money amount,
        AttemptState state,
        @Nullable String failureReason,
        Instant seenAt,
        @Nullable Match match) {

    /** What a refund made elsewhere was for. */
    public enum MatchedAs {
        /** Units of order lines: they count as refunded, and can't be returned again. */
        UNITS,
        /** A refund of a case that could not be paid: it counts as paid by other means. */
        REFUND,
        /** Neither: a kindness. */
        GOODWILL
    }

    /**
     * Who said what it was for.
     *
     * @param refundId the refund it paid, and {@code caseNumber} its case; null unless it is matched to one
     */
    public record Match(
            MatchedAs as,
            @Nullable Long refundId,
            @Nullable Long legId,
            @Nullable String caseNumber,
            @Nullable String note,
            String by,
            Instant at) {}

    /** The payment. */
    public PaymentRef payment() {
        return new PaymentRef(provider, paymentReference);
    }

    /** Whether somebody has to say what it was for. */
    public boolean isOpen() {
        return match == null && state.reserves();
    }

    Match matched() {
        return Objects.requireNonNull(match);
    }
}

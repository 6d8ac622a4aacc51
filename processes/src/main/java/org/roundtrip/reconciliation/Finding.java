package org.roundtrip.reconciliation;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.RefundListing;

/**
 * Something that is not the same on both sides.
 *
 * @param payment the payment as people may see it
 * @param caseNumber the case it is about, null where we know of none
 * @param ours what our books say, {@code theirs} what the provider says; null where the side knows nothing
 * @param elsewhereId the refund made elsewhere as we keep it, null if it is none or we don't
 */
public record Finding(
        Kind kind,
        String provider,
        @Nullable String providerRefundId,
        @Nullable String key,
        String payment,
        @Nullable String caseNumber,
        @Nullable Long refundId,
        @Nullable Side ours,
        @Nullable Side theirs,
        @Nullable Long elsewhereId) {

    /** What one side says. {@code at}: when we sent it, or when the provider took it, null where it did not say. */
    public record Side(
            Money amount, AttemptState state, @Nullable Instant at) {}

    /** What is not the same, and whether that needs somebody. */
    public enum Kind {
        /** We hold it for made, and the provider does not list it. */
        ONLY_OURS(true),
        /** It carries a key in our manner that our books don't have. */
        UNKNOWN_KEY(true),
        /** Made elsewhere, of a payment of ours, and nobody has said what it was for. */
        ELSEWHERE_OPEN(true),
        /** Made elsewhere, of a payment of ours, and nobody has told us: its webhook is missing. */
        ELSEWHERE_MISSED(true),
        /** Of a payment that no order of ours has. */
        NOT_OUR_PAYMENT(true),
        AMOUNT(true),
        CURRENCY(true),
        STATE(true),
        /** No clear word for more than a day. */
        STUCK(true),
        /** Made elsewhere, and finance has said what it was for. */
        ELSEWHERE_MATCHED(false),
        /** Under way: the other side's word has not come yet. */
        IN_FLIGHT(false),
        /** Sent before a border of the period and taken after it. */
        BORDER(false);

        private final boolean difference;

        Kind(boolean difference) {
            this.difference = difference;
        }

        /** Whether it is a difference; what is none is only explained. */
        public boolean isDifference() {
            return difference;
        }
    }

    static Finding both(Kind kind, Ours ours, RefundListing.Entry theirs) {
        return new Finding(
                kind,
                ours.payment().provider(),
                theirs.refund().providerRefundId(),
                ours.key().value(),
                ours.payment().shown(),
                ours.caseNumber(),
                ours.refundId(),
                side(ours),
                side(theirs),
                null);
    }

    static Finding ours(Kind kind, Ours ours) {
        return new Finding(
                kind,
                ours.payment().provider(),
                ours.providerRefundId(),
                ours.key().value(),
                ours.payment().shown(),
                ours.caseNumber(),
                ours.refundId(),
                side(ours),
                null,
                null);
    }

    static Finding theirs(
            Kind kind, RefundListing.Entry theirs, @Nullable Long elsewhereId, @Nullable String caseNumber) {
        var refund = theirs.refund();
        AttemptKey key = refund.attempt();
        return new Finding(
                kind,
                refund.provider(),
                refund.providerRefundId(),
                key == null ? null : key.value(),
                new PaymentRef(refund.provider(), refund.paymentReference()).shown(),
                caseNumber,
                null,
                null,
                side(theirs),
                elsewhereId);
    }

    private static Side side(Ours ours) {
        return new Side(ours.amount(), ours.state(), ours.sentAt());
    }

    private static Side side(RefundListing.Entry theirs) {
        return new Side(
                theirs.refund().amount(),
                theirs.refund().state(),
                theirs.createdAt().equals(Instant.MAX) ? null : theirs.createdAt());
    }
}

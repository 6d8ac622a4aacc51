package org.roundtrip.refund;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a dispute (chargeback) of a payment stands at its provider.
 *
 * @param otherPaymentReference another name of the same payment, if it has one
 * @param amount what is disputed, which may be less than the payment
 * @param reason the provider's word for why, for example {@code fraudulent}
 */
public record DisputeSnapshot(
        String provider,
        String providerDisputeId,
        String paymentReference,
        @Nullable String otherPaymentReference,
        Money amount,
        State state,
        @Nullable String reason) {

    /** How far a dispute has come. Once decided it may be decided otherwise, but never opens again. */
    public enum State {
        /** Nobody has decided yet: the payment is not refunded meanwhile. */
        OPEN,
        /** The money stayed with the shop. */
        WON,
        /** The customer has the money: it is gone as if it had been refunded. */
        LOST
    }
}

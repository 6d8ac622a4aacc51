package org.roundtrip.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.roundtrip.payment.PaymentRef;

/**
 * One payment provider, asked to give money back. One adapter per provider, chosen by {@link #provider()}; an adapter
 * never repeats a call by itself, so that every asking is an attempt we know of.
 *
 * <p>No method throws for what a provider answers, or fails to answer: a refusal, a busy provider and silence are
 * outcomes. It is called with no transaction open.
 */
public interface PaymentGateway {
    /** The provider's name as orders carry it. */
    String provider();

    /** How long the provider surely remembers a key. Asked again later, it may pay again. */
    Duration keyLife();

    /**
     * Asks for one refund. Asking again with the same {@link RefundCommand#attempt()} and the same content within
     * {@link #keyLife()} pays once.
     */
    RefundOutcome requestRefund(RefundCommand command);

    /** How a refund stands at the provider, by the provider's own id; empty if the provider can't be asked (now). */
    Optional<RefundSnapshot> fetch(String provider, String providerRefundId);

    /**
     * Looks for what became of an attempt whose answer was lost.
     *
     * @return what the provider knows; {@link Lookup.Absent} only if the provider was asked and has no such refund
     */
    Lookup findByAttempt(PaymentRef payment, AttemptKey attempt);

    /** What the provider holds of a payment: captured, given back, disputed. */
    PaymentLook payment(PaymentRef payment);

    /** Every refund the provider took from {@code from} on and before {@code until}, also those made elsewhere. */
    RefundListing refundsBetween(Instant from, Instant until);
}

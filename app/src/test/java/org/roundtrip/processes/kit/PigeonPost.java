package org.roundtrip.processes.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.Lookup;
import org.roundtrip.refund.PaymentGateway;
import org.roundtrip.refund.PaymentLook;
import org.roundtrip.refund.RefundCommand;
import org.roundtrip.refund.RefundListing;
import org.roundtrip.refund.RefundOutcome;
import org.roundtrip.refund.RefundSnapshot;

/**
 * The smallest payment provider there can be: a bird is sent off, and nobody can ask it anything. That it is a bean is all
 * it takes to be chosen for orders that name it.
 */
public final class PigeonPost implements PaymentGateway {
    public static final String NAME = "pigeon";

    @Override
    public String provider() {
        return NAME;
    }

    /** The coop keeps no list. */
    @Override
    public Duration keyLife() {
        return Duration.ZERO;
    }

    @Override
    public RefundOutcome requestRefund(RefundCommand command) {
        return new RefundOutcome.Accepted("bird-" + command.attempt(), AttemptState.SUBMITTED);
    }

    @Override
    public Optional<RefundSnapshot> fetch(String provider, String providerRefundId) {
        return Optional.empty();
    }

    @Override
    public Lookup findByAttempt(PaymentRef payment, AttemptKey attempt) {
        return new Lookup.NotTold();
    }

    @Override
    public PaymentLook payment(PaymentRef payment) {
        return new PaymentLook.Told(false);
    }

    @Override
    public RefundListing refundsBetween(Instant from, Instant until) {
        return new RefundListing.Listed(List.of(), true);
    }
}

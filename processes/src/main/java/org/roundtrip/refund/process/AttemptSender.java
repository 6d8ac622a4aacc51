package org.roundtrip.refund.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.refund.Attempt;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.Lookup;
import org.roundtrip.refund.PaymentGateway;
import org.roundtrip.refund.PaymentLook;
import org.roundtrip.refund.RefundCommand;
import org.roundtrip.refund.RefundOutcome;
import org.springframework.stereotype.Component;

/**
 * Asks a provider for one attempt, with no transaction open. What may have been sent before is looked up first; the
 * payment is read first, because a dispute or a refund made elsewhere changes what may be sent.
 */
@Component
class AttemptSender {
    static final String DISPUTED = "payment-disputed";
    static final String REFUNDED_ELSEWHERE = "payment-refunded-elsewhere";

    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    /** An asking takes its time too, and clocks differ. */
    private static final Duration SAFETY = Duration.ofHours(1);

    private final Providers providers;
    private final Clock clock;

    AttemptSender(Providers providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
    }

    /**
     * What asking led to.
     *
     * @param state where the attempt stands now; PLANNED means surely nothing was done
     * @param askAgain when to ask again, null if there is nothing to ask again
     */
    record Answer(
            AttemptState state,
            @Nullable String providerRefundId,
            @Nullable String code,
            @Nullable String message,
            @Nullable Duration askAgain) {

        static Answer failed(String code, @Nullable String message) {
            return new Answer(AttemptState.FAILED, null, code, message, null);
        }

        static Answer unknown(String why) {
            return new Answer(AttemptState.UNKNOWN, null, "no-answer", why, ASK_AGAIN);
        }
    }

    /** @param before the attempt as it stood before it was marked SENDING this time */
    Answer send(Attempt before, String caseNumber) {
        boolean maybeSent = before.state() != AttemptState.PLANNED;
        return providers
                .of(before.payment())
                .map(gateway -> send(before, maybeSent, gateway, caseNumber))
                .orElseGet(() -> nobodyToAsk(before, maybeSent));
    }

    private Answer send(Attempt before, boolean maybeSent, PaymentGateway gateway, String caseNumber) {
        // Before the look-up, not after it: what this payment has given back the look-up knows. So a request of ours
        // that lands late is never taken for a refund made elsewhere.
        var payment = gateway.payment(before.payment());
        var known = maybeSent ? whatBecameOf(before, gateway) : Optional.<Answer>empty();
        return known.or(() -> whyNot(before, maybeSent, payment))
                .orElseGet(() -> answer(
                        maybeSent,
                        gateway.requestRefund(
                                new RefundCommand(before.key(), before.payment(), before.amount(), caseNumber))));
    }

    /** A person has to find another way, unless an earlier asking, when there was still somebody to ask, went through. */
    private static Answer nobodyToAsk(Attempt before, boolean maybeSent) {
        var what = "nobody here speaks to the provider " + before.payment().provider();
        return maybeSent ? Answer.unknown(what) : Answer.failed("provider-unknown", what);
    }

    /** What the provider knows of an attempt that may have reached it; empty if it may be asked for (again). */
    private Optional<Answer> whatBecameOf(Attempt before, PaymentGateway gateway) {
        var found = gateway.findByAttempt(before.payment(), before.key());
        if (found instanceof Lookup.Found known) {
            var refund = known.refund();
            return Optional.of(
                    new Answer(refund.state(), refund.providerRefundId(), refund.failureReason(), null, null));
        }
        if (found instanceof Lookup.Unreachable unreachable) {
            return Optional.of(Answer.unknown(unreachable.why()));
        }
        // A key the provider may have forgotten would pay again: from then on only its own word is safe.
        return found instanceof Lookup.NotTold && keyMayBeForgotten(before, gateway)
                ? Optional.of(Answer.unknown("the key is too old to ask again, and the provider has not told"))
                : Optional.empty();
    }

    private boolean keyMayBeForgotten(Attempt before, PaymentGateway gateway) {
        var firstSent = before.firstSentAt();
        return firstSent == null
                || !clock.instant().isBefore(firstSent.plus(gateway.keyLife()).minus(SAFETY));
    }

    private static Optional<Answer> whyNot(Attempt before, boolean maybeSent, PaymentLook look) {
        // A provider may call a payment disputed for good; our books know that all of it is decided.
        boolean over = before.disputes() == Attempt.Disputes.OVER;
        boolean open = before.disputes() == Attempt.Disputes.OPEN;
        if (look instanceof PaymentLook.Unreachable) {
            // Nothing was sent, so the attempt is as it was.
            var state = maybeSent ? AttemptState.UNKNOWN : AttemptState.PLANNED;
            return Optional.of(new Answer(state, null, "payment-unreadable", null, ASK_AGAIN));
        }
        if (look instanceof PaymentLook.Told told) {
            // Not told of is not the same as never arrived: what may have been paid stays in doubt.
            return !open && (!told.disputed() || over)
                    ? Optional.empty()
                    : Optional.of(
                            maybeSent ? Answer.unknown("disputed, and in doubt whether it was paid") : disputed());
        }
        var payment = ((PaymentLook.Known) look).payment();
        if (open || payment.disputed() && !over) {
            return Optional.of(disputed());
        }
        if (!payment.captured().isSameCurrency(before.amount())) {
            return Optional.of(Answer.failed("payment-currency-differs", "the provider holds " + payment.captured()));
        }
        var left = payment.captured().minus(payment.refunded());
        return left.isLessThan(before.amount())
                ? Optional.of(Answer.failed(REFUNDED_ELSEWHERE, "the provider holds only " + left))
                : Optional.empty();
    }

    private static Answer disputed() {
        return Answer.failed(DISPUTED, "the customer's bank disputes the payment");
    }

    private static Answer answer(boolean maybeSent, RefundOutcome outcome) {
        if (outcome instanceof RefundOutcome.Accepted accepted) {
            return new Answer(accepted.state(), accepted.providerRefundId(), null, null, null);
        }
        if (outcome instanceof RefundOutcome.Rejected rejected) {
            return Answer.failed(rejected.providerCode(), rejected.message());
        }
        if (outcome instanceof RefundOutcome.TryLater later) {
            // Nothing was done this time; what was sent before may still be under way.
            var state = maybeSent ? AttemptState.UNKNOWN : AttemptState.PLANNED;
            return new Answer(state, null, "try-later", later.why(), later.after());
        }
        return Answer.unknown(((RefundOutcome.Unknown) outcome).why());
    }
}

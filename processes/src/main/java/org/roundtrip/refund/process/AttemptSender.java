package org.roundtrip.refund.process;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.roundtrip.refund.Attempt;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.Lookup;
import org.roundtrip.refund.RefundCommand;
import org.roundtrip.refund.RefundOutcome;
import org.springframework.stereotype.Component;

/**
 * Asks a provider for one attempt, with no transaction open. What may have been sent before is looked up first; the
 * payment is read first, because a dispute or a refund made elsewhere changes what may be sent.
 */
@Component
class AttemptSender {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    private final Providers providers;

    AttemptSender(Providers providers) {
        this.providers = providers;
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
        var gateway = providers.of(before.payment());
        boolean maybeSent = before.state() != AttemptState.PLANNED;
        if (maybeSent) {
            var found = gateway.findByAttempt(before.payment(), before.key());
            if (found instanceof Lookup.Found known) {
                var refund = known.refund();
                return new Answer(refund.state(), refund.providerRefundId(), refund.failureReason(), null, null);
            }
            if (found instanceof Lookup.Unreachable unreachable) {
                return Answer.unknown(unreachable.why());
            }
        }
        var payment = gateway.payment(before.payment());
        if (payment.isPresent()) {
            if (payment.get().disputed()) {
                return Answer.failed("payment-disputed", "the customer's bank disputes the payment");
            }
            var left = payment.get().captured().minus(payment.get().refunded());
            if (left.isLessThan(before.amount())) {
                return Answer.failed("payment-refunded-elsewhere", "the provider holds only " + left);
            }
        } else {
            // Nothing was sent, so the attempt is as it was.
            var state = maybeSent ? AttemptState.UNKNOWN : AttemptState.PLANNED;
            return new Answer(state, null, "payment-unreadable", null, ASK_AGAIN);
        }
        return answer(
                gateway.requestRefund(new RefundCommand(before.key(), before.payment(), before.amount(), caseNumber)));
    }

    private static Answer answer(RefundOutcome outcome) {
        if (outcome instanceof RefundOutcome.Accepted accepted) {
            return new Answer(accepted.state(), accepted.providerRefundId(), null, null, null);
        }
        if (outcome instanceof RefundOutcome.Rejected rejected) {
            return Answer.failed(rejected.providerCode(), rejected.message());
        }
        if (outcome instanceof RefundOutcome.TryLater later) {
            return new Answer(AttemptState.PLANNED, null, "try-later", later.why(), later.after());
        }
        return Answer.unknown(((RefundOutcome.Unknown) outcome).why());
    }
}

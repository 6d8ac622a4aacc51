package org.roundtrip.integrations.stripe;

import java.time.Clock;
import java.util.Optional;
import org.joda.money.Money;
import org.roundtrip.integrations.http.HttpAnswer;
import org.roundtrip.integrations.http.HttpAnswer.Answered;
import org.roundtrip.integrations.http.HttpAnswer.None;
import org.roundtrip.refund.RefundOutcome;
import org.roundtrip.refund.RefundOutcome.RejectCode;
import org.springframework.stereotype.Component;

/**
 * Reads what Stripe's answer to a refund request means. When in doubt the answer is "unknown": asking again under the
 * same key pays once, while a refund wrongly taken for refused would be paid twice.
 */
@Component
class RefundAnswers {
    private final Clock clock;

    RefundAnswers(Clock clock) {
        this.clock = clock;
    }

    /** @param asked the amount that was asked for: an answer about another one is not an answer to us */
    RefundOutcome read(HttpAnswer answer, Money asked) {
        if (answer instanceof None none) {
            return new RefundOutcome.Unknown(none.why());
        }
        var answered = (Answered) answer;
        return answered.ok() ? accepted(answered, asked) : refused(answered);
    }

    private static RefundOutcome accepted(Answered answer, Money asked) {
        var refund = StripeJson.read(answer.body());
        var id = StripeJson.text(refund, "id");
        if (id.isEmpty() || !StripeJson.text(refund, "object").equals("refund")) {
            return new RefundOutcome.Unknown("an answer of " + answer.status() + " that is no refund");
        }
        if (!StripeJson.money(refund, "amount").equals(Optional.of(asked))) {
            return new RefundOutcome.Unknown("an answer about another amount");
        }
        var state = StripeJson.state(StripeJson.text(refund, "status"));
        return switch (state) {
            case FAILED, CANCELED ->
                new RefundOutcome.Rejected(
                        RejectCode.NOT_REFUNDABLE, StripeJson.text(refund, "failure_reason"), "refund " + state);
            default -> new RefundOutcome.Accepted(id, state);
        };
    }

    private RefundOutcome refused(Answered answer) {
        var refusal = StripeRefusal.of(answer, clock);
        return switch (refusal.kind()) {
            case UNKNOWN -> new RefundOutcome.Unknown(refusal.what());
            case TRY_LATER -> new RefundOutcome.TryLater(refusal.again(), refusal.what());
            case REJECTED ->
                new RefundOutcome.Rejected(
                        rejectCode(refusal.code(), refusal.message()), refusal.code(), refusal.message());
        };
    }

    private static RejectCode rejectCode(String code, String message) {
        return switch (code) {
            case "charge_already_refunded" -> RejectCode.ALREADY_REFUNDED;
            case "amount_too_large" -> RejectCode.AMOUNT_EXCEEDED;
            case "charge_disputed", "refund_disputed_payment" -> RejectCode.DISPUTED;
            case "charge_not_refundable" -> RejectCode.NOT_REFUNDABLE;
            // Which code this one carries is not documented; its sentence has been the same for years.
            default ->
                message.contains("greater than unrefunded amount") ? RejectCode.AMOUNT_EXCEEDED : RejectCode.INVALID;
        };
    }
}

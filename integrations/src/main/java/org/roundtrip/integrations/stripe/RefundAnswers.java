package org.roundtrip.integrations.stripe;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.joda.money.Money;
import org.roundtrip.integrations.http.HttpAnswer;
import org.roundtrip.integrations.http.HttpAnswer.Answered;
import org.roundtrip.integrations.http.HttpAnswer.None;
import org.roundtrip.refund.RefundOutcome;
import org.roundtrip.refund.RefundOutcome.RejectCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads what Stripe's answer to a refund request means. When in doubt the answer is "unknown": asking again under the
 * same key pays once, while a refund wrongly taken for refused would be paid twice.
 */
@Component
class RefundAnswers {
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration WAIT_FOR_SETTINGS = Duration.ofMinutes(5);

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
        var error = StripeJson.read(answer.body()).path("error");
        int status = answer.status();
        var what = status + " " + StripeJson.text(error, "type") + " " + StripeJson.text(error, "code");
        var advice = answer.header("Stripe-Should-Retry").orElse("");
        if (status >= 500) {
            return new RefundOutcome.Unknown(what);
        }
        if (advice.equals("true")) {
            return tryLater(answer, what);
        }
        if (status == 401) {
            return new RefundOutcome.TryLater(WAIT_FOR_SETTINGS, "the key is not accepted");
        }
        if (status == 409 || status == 429) {
            // Told not to repeat it, though it is no refusal: look it up before anything else.
            return advice.equals("false") ? new RefundOutcome.Unknown(what) : tryLater(answer, what);
        }
        // A page of some proxy is not Stripe's word.
        return error.isObject() ? rejected(answer, error, what) : new RefundOutcome.Unknown(what);
    }

    private RefundOutcome rejected(Answered answer, JsonNode error, String what) {
        var type = StripeJson.text(error, "type");
        var code = StripeJson.text(error, "code");
        if (type.equals("idempotency_error")) {
            // Something was sent under this key before, and may have been paid.
            return new RefundOutcome.Unknown(what);
        }
        if (code.equals("lock_timeout") || code.equals("rate_limit")) {
            return tryLater(answer, what);
        }
        var message = StripeJson.text(error, "message");
        return new RefundOutcome.Rejected(rejectCode(code, message), code.isEmpty() ? type : code, message);
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

    private RefundOutcome tryLater(Answered answer, String why) {
        return new RefundOutcome.TryLater(answer.retryAfter(clock).orElse(WAIT), why);
    }
}

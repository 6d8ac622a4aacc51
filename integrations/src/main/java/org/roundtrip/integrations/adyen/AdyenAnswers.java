package org.roundtrip.integrations.adyen;

import java.time.Clock;
import java.time.Duration;
import org.roundtrip.integrations.http.HttpAnswer;
import org.roundtrip.integrations.http.HttpAnswer.Answered;
import org.roundtrip.integrations.http.HttpAnswer.None;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.RefundOutcome;
import org.roundtrip.refund.RefundOutcome.RejectCode;
import tools.jackson.databind.JsonNode;

/**
 * Reads what Adyen's answer to a refund request means. It never means that money went back: that comes by webhook. When
 * in doubt the answer is "unknown": asking again under the same key pays once.
 */
class AdyenAnswers {
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration WAIT_FOR_SETTINGS = Duration.ofMinutes(5);

    private final AdyenAccess access;
    private final Clock clock;

    AdyenAnswers(AdyenAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    RefundOutcome read(HttpAnswer answer) {
        if (answer instanceof None none) {
            return new RefundOutcome.Unknown(none.why());
        }
        var answered = (Answered) answer;
        var body = AdyenJson.read(answered.body());
        boolean shut = answered.status() == 401 || answered.status() == 403 && isSecurity(body);
        access.note(shut);
        if (shut) {
            return new RefundOutcome.TryLater(WAIT_FOR_SETTINGS, "the key is not accepted");
        }
        return answered.ok() ? accepted(answered, body) : refused(answered, body);
    }

    private static RefundOutcome accepted(Answered answer, JsonNode body) {
        var id = AdyenJson.text(body, "pspReference");
        return id.isEmpty()
                ? new RefundOutcome.Unknown("an answer of " + answer.status() + " that is no refund")
                : new RefundOutcome.Accepted(id, AttemptState.SUBMITTED);
    }

    private RefundOutcome refused(Answered answer, JsonNode body) {
        int status = answer.status();
        var code = AdyenJson.text(body, "errorCode");
        var what = status + " " + AdyenJson.text(body, "errorType") + " " + code;
        if (status == 429) {
            return new RefundOutcome.TryLater(answer.retryAfter(clock).orElse(WAIT), what);
        }
        boolean transientError = answer.header("Transient-Error").orElse("").equalsIgnoreCase("true");
        // A page of some proxy is not Adyen's word, and codes from 700 on are about the key: something was or is being
        // done under it.
        if (status >= 500 || status == 409 || transientError || code.isEmpty() || code.matches("7\\d\\d")) {
            return new RefundOutcome.Unknown(what);
        }
        return new RefundOutcome.Rejected(rejectCode(code), code, AdyenJson.text(body, "message"));
    }

    private static boolean isSecurity(JsonNode body) {
        return AdyenJson.text(body, "errorType").equals("security");
    }

    /** 167: no such payment, or not one that can be refunded; everything else is about what we sent. */
    private static RejectCode rejectCode(String code) {
        return code.equals("167") ? RejectCode.NOT_REFUNDABLE : RejectCode.INVALID;
    }
}

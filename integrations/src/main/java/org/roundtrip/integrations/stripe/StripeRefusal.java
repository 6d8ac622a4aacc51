package org.roundtrip.integrations.stripe;

import java.time.Clock;
import java.time.Duration;
import org.roundtrip.integrations.http.HttpAnswer.Answered;

/**
 * What an answer means that is not the one hoped for, whatever was asked. When in doubt it is "unknown": asking again
 * under the same key does it once, while what is wrongly taken for refused would be done twice.
 *
 * @param again how long to wait where it is to be tried later
 * @param code Stripe's word, {@code message} its sentence; {@code what} is all of it in short, for staff
 */
record StripeRefusal(Kind kind, Duration again, String code, String message, String what) {
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration WAIT_FOR_SETTINGS = Duration.ofMinutes(5);

    enum Kind {
        /** No, for good. */
        REJECTED,
        /** Surely nothing was done; try again. */
        TRY_LATER,
        /** It may have been done. */
        UNKNOWN
    }

    static StripeRefusal of(Answered answer, Clock clock) {
        var error = StripeJson.read(answer.body()).path("error");
        int status = answer.status();
        var type = StripeJson.text(error, "type");
        var code = StripeJson.text(error, "code");
        var message = StripeJson.text(error, "message");
        var what = status + " " + type + " " + code;
        var advice = answer.header("Stripe-Should-Retry").orElse("");
        var wait = answer.retryAfter(clock).orElse(WAIT);
        if (status >= 500) {
            return new StripeRefusal(Kind.UNKNOWN, wait, code, message, what);
        }
        if (advice.equals("true")) {
            return new StripeRefusal(Kind.TRY_LATER, wait, code, message, what);
        }
        if (status == 401) {
            return new StripeRefusal(Kind.TRY_LATER, WAIT_FOR_SETTINGS, code, message, "the key is not accepted");
        }
        if (status == 409 || status == 429) {
            // Told not to repeat it, though it is no refusal: look it up before anything else.
            var kind = advice.equals("false") ? Kind.UNKNOWN : Kind.TRY_LATER;
            return new StripeRefusal(kind, wait, code, message, what);
        }
        // A page of some proxy is not Stripe's word; and what was sent under this key before may have been done.
        boolean unclear = !error.isObject() || type.equals("idempotency_error");
        boolean busy = code.equals("lock_timeout") || code.equals("rate_limit");
        var kind = unclear ? Kind.UNKNOWN : busy ? Kind.TRY_LATER : Kind.REJECTED;
        return new StripeRefusal(kind, wait, code.isEmpty() ? type : code, message, what);
    }
}

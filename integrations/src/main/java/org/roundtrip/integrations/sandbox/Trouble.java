package org.roundtrip.integrations.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Trouble asked for, for tests and demonstrations.
 *
 * @param operation which calls it is for, for example {@code refund.create}; {@code *} for all
 * @param calls for how many of them
 * @param holdMs the call is carried out this much later, even if the caller is gone by then
 * @param delayMs the answer comes this much later
 * @param withhold the call is carried out and never answered
 * @param status answered instead of being carried out, unless {@code accept}
 * @param accept carry the call out though {@code status} says otherwise
 * @param retryAfter the header of that name beside {@code status}
 * @param shouldRetry the header {@code Stripe-Should-Retry} beside {@code status}
 * @param body what is answered with {@code status} instead of an error in the provider's shape
 * @param declineCode the refund is refused with this code
 * @param lateFailure the refund succeeds and fails a moment later
 * @param lateEvent how the late failure is told, where a provider has several ways
 * @param settleMs the refund stays pending for this long; as usual if 0
 * @param copies how often the webhook that follows is sent
 * @param tell an address that is told, with a POST, when a call is held or its answer withheld
 */
record Trouble(
        String operation,
        int calls,
        int holdMs,
        int delayMs,
        boolean withhold,
        int status,
        boolean accept,
        @Nullable String retryAfter,
        @Nullable String shouldRetry,
        @Nullable String body,
        @Nullable String declineCode,
        boolean lateFailure,
        @Nullable String lateEvent,
        int settleMs,
        int copies,
        @Nullable String tell) {
    static final Trouble NONE = of(Reply.object());

    static Trouble of(JsonNode json) {
        return new Trouble(
                json.path("operation").asString("*"),
                json.path("calls").asInt(1),
                json.path("holdMs").asInt(0),
                json.path("delayMs").asInt(0),
                json.path("timeoutAfterAccepting").asBoolean(false),
                json.path("status").asInt(0),
                json.path("accept").asBoolean(false),
                text(json, "retryAfter"),
                text(json, "shouldRetry"),
                text(json, "body"),
                text(json, "declineCode"),
                json.path("lateFailure").asBoolean(false),
                text(json, "lateEvent"),
                json.path("settleMs").asInt(0),
                json.path("duplicateWebhook").asInt(1),
                text(json, "notify"));
    }

    private static @Nullable String text(JsonNode json, String field) {
        var value = json.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    boolean concerns(String called) {
        return operation.equals("*") || operation.equals(called);
    }

    Trouble oneLess() {
        return new Trouble(
                operation,
                calls - 1,
                holdMs,
                delayMs,
                withhold,
                status,
                accept,
                retryAfter,
                shouldRetry,
                body,
                declineCode,
                lateFailure,
                lateEvent,
                settleMs,
                copies,
                tell);
    }
}

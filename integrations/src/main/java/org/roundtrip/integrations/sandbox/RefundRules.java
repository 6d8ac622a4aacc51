package org.roundtrip.integrations.sandbox;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What the sandbox's payment provider says no to. */
final class RefundRules {
    private RefundRules() {}

    static Optional<Reply> refusal(ObjectNode intent, long amount, long left) {
        if (intent.path("disputed").asBoolean(false)
                && !intent.path(Refunds.DISPUTE).path("status").asString("").equals("won")) {
            return Optional.of(error("charge_disputed", "The charge has been charged back."));
        }
        if (intent.path("status").asString("").equals("requires_capture")) {
            return Optional.of(error("charge_not_refundable", "The charge has not been captured."));
        }
        if (left == 0) {
            return Optional.of(error("charge_already_refunded", "The charge has already been refunded."));
        }
        if (amount <= 0) {
            return Optional.of(error("parameter_invalid_integer", "Invalid positive integer"));
        }
        return amount > left
                ? Optional.of(error(
                        "",
                        "Refund amount (" + amount + ") is greater than unrefunded amount on charge (" + left + ")"))
                : Optional.empty();
    }

    private static Reply error(String code, String message) {
        return Reply.stripeError(400, "invalid_request_error", code, message);
    }
}

package org.roundtrip.integrations.stripe;

import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.DisputeSnapshot;
import org.roundtrip.refund.RefundSnapshot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Stripe's JSON as plain trees, so that an event of another API version is still read. */
final class StripeJson {
    static final String PROVIDER = "stripe";
    static final String ATTEMPT = "refundAttemptId";
    private static final JsonMapper MAPPER = new JsonMapper();

    private StripeJson() {}

    /** The body as a tree; a missing node for anything that is not JSON. */
    static JsonNode read(byte[] body) {
        try {
            var tree = MAPPER.readTree(body);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** A text field, or the id of an expanded object; empty if there is none. */
    static String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isObject() ? text(value, "id") : value.isString() ? value.asString() : "";
    }

    /** A status this version does not know is one still under way: the next look tells. */
    static AttemptState state(String status) {
        return switch (status) {
            case "requires_action" -> AttemptState.NEEDS_CUSTOMER;
            case "succeeded" -> AttemptState.SUCCEEDED;
            case "failed" -> AttemptState.FAILED;
            case "canceled" -> AttemptState.CANCELED;
            default -> AttemptState.SUBMITTED;
        };
    }

    static Optional<RefundSnapshot> refund(JsonNode refund) {
        var id = text(refund, "id");
        var amount = money(refund, "amount");
        if (id.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        var attempt = text(refund.path("metadata"), ATTEMPT);
        var intent = text(refund, "payment_intent");
        var charge = text(refund, "charge");
        var failure = text(refund, "failure_reason");
        return Optional.of(new RefundSnapshot(
                PROVIDER,
                id,
                attempt.isEmpty() ? null : new AttemptKey(attempt),
                intent.isEmpty() ? charge : intent,
                amount.get(),
                state(text(refund, "status")),
                failure.isEmpty() ? null : failure,
                charge.isEmpty() ? null : charge));
    }

    /** An inquiry that was closed, like a dispute that was won, took no money. */
    static Optional<DisputeSnapshot> dispute(JsonNode dispute) {
        var id = text(dispute, "id");
        var amount = money(dispute, "amount");
        if (id.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        var intent = text(dispute, "payment_intent");
        var charge = text(dispute, "charge");
        var reason = text(dispute, "reason");
        var state =
                switch (text(dispute, "status")) {
                    case "won", "warning_closed", "charge_refunded" -> DisputeSnapshot.State.WON;
                    case "lost" -> DisputeSnapshot.State.LOST;
                    default -> DisputeSnapshot.State.OPEN;
                };
        return Optional.of(new DisputeSnapshot(
                PROVIDER,
                id,
                intent.isEmpty() ? charge : intent,
                charge.isEmpty() ? null : charge,
                amount.get(),
                state,
                reason.isEmpty() ? null : reason));
    }

    /** What a charge has really taken. */
    static Optional<Money> captured(JsonNode charge) {
        return money(charge, charge.has("amount_captured") ? "amount_captured" : "amount");
    }

    /**
     * What of it went back. Of a hold that was captured in part, Stripe lets the rest go as a refund that nobody asked for:
     * none of that was ever ours.
     */
    static Optional<Money> refunded(JsonNode charge) {
        return money(charge, "amount_refunded").map(refunded -> letGo(charge)
                .filter(rest -> !rest.isGreaterThan(refunded))
                .map(refunded::minus)
                .orElse(refunded));
    }

    /** What of a hold was not captured; empty where all was, or nothing is known of it. */
    static Optional<Money> letGo(JsonNode charge) {
        var amount = money(charge, "amount");
        var captured = captured(charge);
        return amount.isEmpty() || captured.isEmpty()
                ? Optional.empty()
                : Optional.of(amount.get().minus(captured.get())).filter(Money::isPositive);
    }

    /** An amount as Stripe writes it, whole minor units and never negative; empty for anything else. */
    static Optional<Money> money(JsonNode object, String field) {
        var amount = object.path(field);
        try {
            return amount.isIntegralNumber() && amount.canConvertToLong() && amount.asLong() >= 0
                    ? Optional.of(Money.ofMinor(currency(object), amount.asLong()))
                    : Optional.empty();
        } catch (IllegalCurrencyException e) {
            return Optional.empty();
        }
    }

    private static CurrencyUnit currency(JsonNode object) {
        return CurrencyUnit.of(text(object, "currency").toUpperCase(Locale.ROOT));
    }
}

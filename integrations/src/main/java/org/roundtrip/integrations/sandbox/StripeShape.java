package org.roundtrip.integrations.sandbox;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Payments, pages to pay on, and refunds as Stripe speaks of them: keys are replayed, and no more goes back than came in. */
final class StripeShape implements Shape {
    private final Refunds refunds;
    private final Intents intents;
    private final Checkouts checkouts;
    private final KeyReplay keys;
    private final String secretKey;

    StripeShape(Refunds refunds, Intents intents, Checkouts checkouts, KeyReplay keys, String secretKey) {
        this.refunds = refunds;
        this.intents = intents;
        this.checkouts = checkouts;
        this.keys = keys;
        this.secretKey = secretKey;
    }

    @Override
    public Optional<String> operation(Call call) {
        if (call.is("POST", "v1", "payment_intents")) {
            return Optional.of("payment.create");
        } else if (call.is("GET", "v1", "payment_intents", "*")) {
            return Optional.of("payment.get");
        } else if (call.is("GET", "v1", "charges", "*")) {
            return Optional.of("charge.get");
        } else if (call.is("POST", "v1", "refunds")) {
            return Optional.of("refund.create");
        } else if (call.is("GET", "v1", "refunds", "*")) {
            return Optional.of("refund.get");
        } else if (call.is("GET", "v1", "refunds")) {
            return Optional.of("refund.list");
        } else if (call.is("POST", "v1", "payment_intents", "*", "capture")) {
            return Optional.of("payment.capture");
        } else if (call.is("POST", "v1", "payment_intents", "*", "cancel")) {
            return Optional.of("payment.cancel");
        } else if (call.is("POST", "v1", "checkout", "sessions")) {
            return Optional.of("checkout.create");
        } else if (call.is("GET", "v1", "checkout", "sessions")) {
            return Optional.of("checkout.list");
        } else if (call.is("GET", "v1", "checkout", "sessions", "*")) {
            return Optional.of("checkout.get");
        } else if (call.is("POST", "v1", "checkout", "sessions", "*", "expire")) {
            return Optional.of("checkout.expire");
        }
        return !call.path().isEmpty() && call.part(0).equals("v1") ? Optional.of("stripe.unknown") : Optional.empty();
    }

    @Override
    public Reply error(int status) {
        var type = status >= 500 ? "api_error" : "invalid_request_error";
        return Reply.stripeError(status, type, status == 429 ? "rate_limit" : "", "Trouble asked for.");
    }

    @Override
    public Reply carryOut(String operation, Call call, Trouble trouble) {
        if (!call.header("Authorization").orElse("").equals("Bearer " + secretKey)) {
            return Reply.stripeError(401, "invalid_request_error", "", "Invalid API Key provided.");
        }
        return switch (operation) {
            case "payment.create" -> keys.once(call, change -> intents.create(change, call.form()));
            case "payment.get" ->
                intents.find(call.part(2), call.query().containsValue("latest_charge"))
                        .map(intent -> Reply.json(200, intent))
                        .orElseGet(() -> missing(404, "payment_intent", call.part(2)));
            case "charge.get" ->
                intents.charge(call.part(2))
                        .map(charge -> Reply.json(200, charge))
                        .orElseGet(() -> missing(404, "charge", call.part(2)));
            case "payment.capture", "payment.cancel" -> settle(operation, call, trouble);
            case "checkout.create" -> checkouts.create(call, keys);
            case "checkout.list" -> Reply.json(200, checkouts.list(call.query()));
            case "checkout.get" ->
                checkouts
                        .find(call.part(3))
                        .map(page -> Reply.json(200, page))
                        .orElseGet(() -> missing(404, "checkout.session", call.part(3)));
            case "checkout.expire" -> checkouts.expire(call.part(3));
            case "refund.create" -> refund(call, trouble);
            case "refund.get" ->
                refunds.find(call.part(2))
                        .map(refund -> Reply.json(200, withCharge(refund, call)))
                        .orElseGet(() -> missing(404, "refund", call.part(2)));
            case "refund.list" -> {
                var list = refunds.list(call.query());
                list.path("data").forEach(refund -> withCharge(refund.asObject(), call));
                yield Reply.json(200, list);
            }
            default -> Reply.stripeError(404, "invalid_request_error", "", "Unrecognized request URL.");
        };
    }

    private Reply refund(Call call, Trouble trouble) {
        if (trouble.declineCode() != null) {
            return Reply.stripeError(402, "card_error", trouble.declineCode(), "The refund was declined.");
        }
        var reply = keys.once(call, change -> refunds.create(change, call.form(), trouble));
        refunds.settleSoon(reply);
        return reply;
    }

    private ObjectNode withCharge(ObjectNode refund, Call call) {
        if (call.query().getOrDefault("expand[]", "").endsWith("charge")) {
            intents.charge(refund.path("charge").asString("")).ifPresent(charge -> refund.set("charge", charge));
        }
        return refund;
    }

    private Reply settle(String operation, Call call, Trouble trouble) {
        if (trouble.declineCode() != null) {
            return Reply.stripeError(402, "card_error", trouble.declineCode(), "The card was declined.");
        }
        var reply = keys.once(
                call,
                change -> operation.equals("payment.capture")
                        ? intents.capture(change, call.part(2), call.form())
                        : intents.cancel(change, call.part(2), call.form()));
        intents.deliver();
        return reply;
    }

    static Reply missing(int status, String what, String id) {
        return Reply.stripeError(
                status, "invalid_request_error", "resource_missing", "No such " + what + ": '" + id + "'");
    }
}

package org.roundtrip.integrations.sandbox;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.roundtrip.integrations.sandbox.Store.Change;
import org.roundtrip.integrations.sandbox.Store.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Payments and refunds as Stripe speaks of them: keys are replayed, and no more goes back than came in. */
final class StripeShape implements Shape {
    private final Store store;
    private final Refunds refunds;
    private final String secretKey;
    private final Clock clock;

    StripeShape(Store store, Refunds refunds, String secretKey, Clock clock) {
        this.store = store;
        this.refunds = refunds;
        this.secretKey = secretKey;
        this.clock = clock;
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
            case "payment.create" -> once(call, change -> createPayment(change, call.form()));
            case "payment.get" -> payment(call.part(2), call.query());
            case "charge.get" -> charge(call.part(2));
            case "refund.create" -> refund(call, trouble);
            case "refund.get" ->
                refunds.find(call.part(2))
                        .map(refund -> Reply.json(200, refund))
                        .orElseGet(() -> missing(404, "refund", call.part(2)));
            case "refund.list" -> Reply.json(200, refunds.list(call.query()));
            default -> Reply.stripeError(404, "invalid_request_error", "", "Unrecognized request URL.");
        };
    }

    private Reply refund(Call call, Trouble trouble) {
        if (trouble.declineCode() != null) {
            return Reply.stripeError(402, "card_error", trouble.declineCode(), "The refund was declined.");
        }
        var reply = once(call, change -> refunds.create(change, call.form(), trouble));
        refunds.settleSoon(reply);
        return reply;
    }

    /** The first answer under a key is the answer to every later call with the same content. */
    private Reply once(Call call, Function<Change, Reply> work) {
        var key = call.header("Idempotency-Key");
        if (key.isEmpty()) {
            return store.change(work);
        }
        var content = String.join("/", call.path()) + "?" + call.text();
        return store.change(change -> {
            var known = change.find(Kind.KEY, key.get());
            if (known.isPresent()) {
                return known.get().path("content").asString("").equals(content)
                        ? Reply.json(
                                        known.get().path("status").asInt(),
                                        known.get().path("answer"))
                                .with("Idempotent-Replayed", "true")
                        : Reply.stripeError(
                                400,
                                "idempotency_error",
                                "",
                                "Keys for idempotent requests can only be used with the same parameters they were first"
                                        + " used with.");
            }
            var reply = work.apply(change);
            if (reply.status() == 200) {
                var entry = Reply.object().put("content", content).put("status", 200);
                entry.put("at", clock.millis()).set("answer", Store.JSON.readTree(reply.body()));
                change.put(Kind.KEY, key.get(), entry);
            }
            return reply;
        });
    }

    private Reply createPayment(Change change, Map<String, String> form) {
        long amount = Refunds.number(form.get("amount"));
        var currency = form.getOrDefault("currency", "");
        if (amount <= 0 || currency.length() != 3) {
            return Reply.stripeError(
                    400, "invalid_request_error", "parameter_missing", "amount and currency are needed.");
        }
        var id = Ids.of("pi_", 20);
        var intent = Reply.object().put("id", id).put("object", "payment_intent");
        intent.put("amount", amount).put("amount_received", amount).put("amount_refunded", 0);
        intent.put("currency", currency).put("status", "succeeded").put("latest_charge", Ids.of("ch_", 20));
        intent.put("disputed", false).put("created", clock.instant().getEpochSecond());
        Refunds.metadata(form, intent.putObject("metadata"));
        change.put(Kind.INTENT, id, intent);
        return Reply.json(200, shown(intent));
    }

    private Reply payment(String id, Map<String, String> query) {
        return store.find(Kind.INTENT, id)
                .map(intent -> {
                    var shown = shown(intent);
                    if (query.containsValue("latest_charge")) {
                        shown.set("latest_charge", charged(intent));
                    }
                    return Reply.json(200, shown);
                })
                .orElseGet(() -> missing(404, "payment_intent", id));
    }

    private Reply charge(String id) {
        return refunds.intentOf(id)
                .map(intent -> Reply.json(200, charged(intent)))
                .orElseGet(() -> missing(404, "charge", id));
    }

    /** The charge of a payment intent: it knows what was given back. */
    private static ObjectNode charged(ObjectNode intent) {
        long refunded = intent.path("amount_refunded").asLong();
        var charge = Reply.object().put("object", "charge");
        charge.set("id", intent.path("latest_charge"));
        charge.set("payment_intent", intent.path("id"));
        charge.set("amount", intent.path("amount"));
        charge.set("amount_captured", intent.path("amount"));
        charge.put("amount_refunded", refunded).put("captured", true);
        charge.put("refunded", refunded == intent.path("amount").asLong());
        charge.set("currency", intent.path("currency"));
        charge.set("disputed", intent.path("disputed"));
        return charge;
    }

    /** A payment intent knows nothing of refunds: that is the charge's. */
    private static ObjectNode shown(ObjectNode intent) {
        var shown = intent.deepCopy();
        shown.remove("amount_refunded");
        shown.remove("disputed");
        shown.remove(Refunds.DISPUTE);
        return shown;
    }

    static Reply missing(int status, String what, String id) {
        return Reply.stripeError(
                status, "invalid_request_error", "resource_missing", "No such " + what + ": '" + id + "'");
    }
}

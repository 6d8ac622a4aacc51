package org.roundtrip.integrations.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.roundtrip.integrations.sandbox.Store.Change;
import org.roundtrip.integrations.sandbox.Store.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payments in Stripe's shape: taken at once, or held on the card for a week and then captured or let go, once. What is not
 * captured of a hold goes back as a refund that nobody asked for, as Stripe does it.
 */
final class Intents {
    static final Duration HELD_FOR = Duration.ofDays(7);
    private static final String HELD = "requires_capture";

    private final Store store;
    private final Refunds refunds;
    private final Webhooks webhooks;
    private final ScheduledExecutorService timer;
    private final Clock clock;

    Intents(Store store, Refunds refunds, Webhooks webhooks, ScheduledExecutorService timer, Clock clock) {
        this.store = store;
        this.refunds = refunds;
        this.webhooks = webhooks;
        this.timer = timer;
        this.clock = clock;
    }

    /** Lets the holds end in time that were there when the sandbox ended. */
    void resume() {
        store.ids(Kind.INTENT).forEach(id -> store.find(Kind.INTENT, id)
                .filter(intent -> intent.path("status").asString("").equals(HELD))
                .ifPresent(this::endInTime));
    }

    /** A payment as a shop's own checkout would have made it. */
    Reply create(Change change, Map<String, String> form) {
        long amount = Refunds.number(form.get("amount"));
        var currency = form.getOrDefault("currency", "");
        if (amount <= 0 || currency.length() != 3) {
            return Reply.stripeError(
                    400, "invalid_request_error", "parameter_missing", "amount and currency are needed.");
        }
        var metadata = Reply.object();
        Refunds.metadata(form, metadata);
        return Reply.json(200, shown(pay(change, amount, currency, false, metadata)));
    }

    ObjectNode pay(Change change, long amount, String currency, boolean hold, ObjectNode metadata) {
        var id = Ids.of("pi_", 20);
        var now = clock.instant().getEpochSecond();
        var intent = Reply.object().put("id", id).put("object", "payment_intent");
        intent.put("amount", amount).put("amount_refunded", 0);
        intent.put("amount_received", hold ? 0 : amount).put("amount_capturable", hold ? amount : 0);
        intent.put("capture_method", hold ? "manual" : "automatic");
        intent.put("currency", currency)
                .put("status", hold ? HELD : "succeeded")
                .put("latest_charge", Ids.of("ch_", 20));
        intent.put("disputed", false).put("created", now).set("metadata", metadata);
        if (hold) {
            intent.put("_held_until", now + HELD_FOR.toSeconds());
        }
        change.put(Kind.INTENT, id, intent);
        return intent;
    }

    /** Tells of one that was made on a page; of those that its own checkout made, a shop knows. */
    void tell(Change change, ObjectNode intent) {
        boolean held = intent.path("status").asString().equals(HELD);
        var type = held ? "payment_intent.amount_capturable_updated" : "payment_intent.succeeded";
        webhooks.stripe(change, type, shown(intent), 1);
    }

    /** When a hold was placed: from now on its time runs. */
    void endInTime(ObjectNode intent) {
        long left = intent.path("_held_until").asLong() * 1000 - clock.millis();
        timer.schedule(() -> end(intent.path("id").asString()), Math.max(0, left) + 50, TimeUnit.MILLISECONDS);
    }

    /** A hold ends by itself. @return false if nothing is held */
    boolean end(String id) {
        var reply = store.change(change -> settle(change, id, 0, "automatic"));
        webhooks.deliverNew();
        return reply.status() == 200;
    }

    Reply capture(Change change, String id, Map<String, String> form) {
        long amount = form.containsKey("amount_to_capture") ? Refunds.number(form.get("amount_to_capture")) : -1;
        return settle(change, id, amount, null);
    }

    Reply cancel(Change change, String id, Map<String, String> form) {
        return settle(change, id, 0, form.getOrDefault("cancellation_reason", "requested_by_customer"));
    }

    /** @param amount how much is captured, all of it if negative; nothing if it is let go for {@code reason} */
    private Reply settle(Change change, String id, long amount, @org.jspecify.annotations.Nullable String reason) {
        var found = change.find(Kind.INTENT, id);
        if (found.isEmpty()) {
            return StripeShape.missing(404, "payment_intent", id);
        }
        var intent = found.get();
        long held = intent.path("amount_capturable").asLong();
        var status = intent.path("status").asString();
        if (!status.equals(HELD)) {
            return Reply.stripeError(
                    400,
                    "invalid_request_error",
                    "payment_intent_unexpected_state",
                    "This PaymentIntent could not be " + (reason == null ? "captured" : "canceled")
                            + " because it has a status of " + status + ".");
        }
        long taken = amount < 0 ? held : amount;
        if (taken > held || reason == null && taken == 0) {
            return Reply.stripeError(400, "invalid_request_error", "amount_too_large", "More than is held.");
        }
        intent.put("amount_received", taken).put("amount_capturable", 0);
        intent.put("status", reason == null ? "succeeded" : "canceled");
        if (reason != null) {
            intent.put("cancellation_reason", reason);
        }
        if (taken < held) {
            intent.put("amount_refunded", held - taken);
            refunds.letGo(change, intent, held - taken);
        }
        change.put(Kind.INTENT, id, intent);
        webhooks.stripe(
                change, reason == null ? "payment_intent.succeeded" : "payment_intent.canceled", shown(intent), 1);
        return Reply.json(200, shown(intent));
    }

    void deliver() {
        webhooks.deliverNew();
    }

    Optional<ObjectNode> find(String id, boolean withCharge) {
        return store.find(Kind.INTENT, id).map(intent -> {
            var shown = shown(intent);
            if (withCharge) {
                shown.set("latest_charge", charged(intent));
            }
            return shown;
        });
    }

    Optional<ObjectNode> charge(String id) {
        return refunds.intentOf(id).map(Intents::charged);
    }

    /** The charge of a payment intent: it knows what was given back. */
    private static ObjectNode charged(ObjectNode intent) {
        long refunded = intent.path("amount_refunded").asLong();
        long received = intent.path("amount_received").asLong();
        var charge = Reply.object().put("object", "charge");
        charge.set("id", intent.path("latest_charge"));
        charge.set("payment_intent", intent.path("id"));
        charge.set("amount", intent.path("amount"));
        charge.put("amount_captured", received);
        charge.put("amount_refunded", refunded).put("captured", received > 0);
        charge.put("refunded", refunded == intent.path("amount").asLong());
        charge.set("currency", intent.path("currency"));
        charge.set("disputed", intent.path("disputed"));
        if (intent.has("_held_until")) {
            charge.putObject("payment_method_details")
                    .putObject("card")
                    .set("capture_before", intent.path("_held_until"));
        }
        return charge;
    }

    /** A payment intent knows nothing of refunds: that is the charge's. */
    private static ObjectNode shown(ObjectNode intent) {
        var shown = intent.deepCopy();
        shown.remove("amount_refunded");
        shown.remove("disputed");
        shown.remove("_held_until");
        shown.remove(Refunds.DISPUTE);
        return shown;
    }
}

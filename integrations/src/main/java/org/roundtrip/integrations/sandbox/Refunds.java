package org.roundtrip.integrations.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.roundtrip.integrations.sandbox.Store.Change;
import org.roundtrip.integrations.sandbox.Store.Kind;
import org.roundtrip.integrations.sandbox.Store.Put;
import tools.jackson.databind.node.ObjectNode;

/**
 * The refunds of the sandbox. One is pending at first and settles a moment later, with a webhook; settling is part of
 * the stored refund, so a restart in between only delays it.
 */
final class Refunds {
    /** What the sandbox notes on a refund for itself; never shown. */
    private static final String OWN = "_sandbox";

    /** On a payment: the latest dispute about it. */
    static final String DISPUTE = "_dispute";

    private final Store store;
    private final Webhooks webhooks;
    private final ScheduledExecutorService timer;
    private final Duration settleAfter;
    private final Clock clock;
    private final Map<String, List<String>> byPayment = new HashMap<>();
    private final List<String> all = new ArrayList<>();
    private final Map<String, Integer> place = new HashMap<>();
    private final Map<String, String> intentByCharge = new HashMap<>();

    Refunds(Store store, Webhooks webhooks, ScheduledExecutorService timer, Duration settleAfter, Clock clock) {
        this.store = store;
        this.webhooks = webhooks;
        this.timer = timer;
        this.settleAfter = settleAfter;
        this.clock = clock;
        store.follow(this::index);
    }

    /** Takes up what was pending when the sandbox ended. */
    void resume() {
        for (String id : store.ids(Kind.REFUND)) {
            store.find(Kind.REFUND, id)
                    .filter(refund -> refund.path(OWN).has("next"))
                    .ifPresent(refund -> schedule(id));
        }
    }

    Reply create(Change change, Map<String, String> form, Trouble trouble) {
        var wanted = form.getOrDefault("payment_intent", form.getOrDefault("charge", ""));
        var found = change.find(Kind.INTENT, wanted).or(() -> intentOf(wanted));
        if (found.isEmpty()) {
            return StripeShape.missing(404, "payment_intent", wanted);
        }
        var intent = found.get();
        long paid = intent.path("amount").asLong();
        long left = paid - intent.path("amount_refunded").asLong();
        long amount = form.containsKey("amount") ? number(form.get("amount")) : left;
        var refusal = RefundRules.refusal(intent, amount, left);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var refund = Reply.object().put("id", Ids.of("re_", 20)).put("object", "refund");
        refund.put("amount", amount).set("currency", intent.path("currency"));
        refund.set("charge", intent.path("latest_charge"));
        refund.set("payment_intent", intent.path("id"));
        refund.put("status", "pending").put("pending_reason", "processing").putNull("failure_reason");
        refund.put("reason", form.get("reason")).put("created", clock.instant().getEpochSecond());
        metadata(form, refund.putObject("metadata"));
        var shown = refund.deepCopy();
        var next = refund.putObject(OWN).put("next", "succeeded").put("copies", trouble.copies());
        next.put("late", trouble.lateFailure());
        next.put("afterMs", trouble.settleMs() > 0 ? trouble.settleMs() : settleAfter.toMillis());
        intent.put("amount_refunded", paid - left + amount);
        change.put(Kind.INTENT, intent.path("id").asString(), intent);
        change.put(Kind.REFUND, refund.path("id").asString(), refund);
        return Reply.json(200, shown);
    }

    /** One step of a refund's life after it was accepted. */
    private void settle(String id) {
        var more = store.change(change -> {
            var refund = change.find(Kind.REFUND, id).orElseThrow();
            var own = (ObjectNode) refund.path(OWN);
            var next = own.path("next").asString("");
            if (next.isEmpty()) {
                // A call that was repeated asks for this once more.
                return false;
            }
            refund.put("status", next).remove("pending_reason");
            boolean failing = next.equals("failed");
            if (failing) {
                refund.put("failure_reason", "lost_or_stolen_card");
                giveBack(change, refund);
            }
            boolean late = own.path("late").asBoolean(false);
            if (late) {
                own.put("next", "failed").put("late", false);
            } else {
                own.remove("next");
            }
            change.put(Kind.REFUND, id, refund);
            var type = failing ? "refund.failed" : "refund.updated";
            webhooks.stripe(change, type, shown(refund), own.path("copies").asInt(1));
            return late;
        });
        webhooks.deliverNew();
        if (more) {
            schedule(id);
        }
    }

    /** What was held and not captured goes back without anybody having asked for it. */
    void letGo(Change change, ObjectNode intent, long amount) {
        var refund = Reply.object().put("id", Ids.of("re_", 20)).put("object", "refund");
        refund.put("amount", amount).set("currency", intent.path("currency"));
        refund.set("charge", intent.path("latest_charge"));
        refund.set("payment_intent", intent.path("id"));
        refund.put("status", "succeeded").put("created", clock.instant().getEpochSecond());
        refund.putNull("failure_reason").putObject("metadata");
        change.put(Kind.REFUND, refund.path("id").asString(), refund);
        webhooks.stripe(change, "refund.created", refund.deepCopy(), 1);
    }

    private void giveBack(Change change, ObjectNode refund) {
        var id = refund.path("payment_intent").asString();
        var intent = change.find(Kind.INTENT, id).orElseThrow();
        long refunded = intent.path("amount_refunded").asLong();
        change.put(
                Kind.INTENT,
                id,
                intent.put("amount_refunded", refunded - refund.path("amount").asLong()));
    }

    void settleSoon(Reply created) {
        if (created.status() == 200) {
            schedule(Store.JSON.readTree(created.body()).path("id").asString());
        }
    }

    private void schedule(String id) {
        long afterMs = store.find(Kind.REFUND, id)
                .map(refund -> refund.path(OWN).path("afterMs"))
                .map(after -> after.asLong(settleAfter.toMillis()))
                .orElseThrow();
        timer.schedule(() -> settle(id), afterMs, TimeUnit.MILLISECONDS);
    }

    Optional<ObjectNode> find(String id) {
        return store.find(Kind.REFUND, id).map(Refunds::shown);
    }

    Optional<ObjectNode> intentOf(String charge) {
        String intent;
        synchronized (store) {
            intent = intentByCharge.get(charge);
        }
        return intent == null ? Optional.empty() : store.find(Kind.INTENT, intent);
    }

    /** A page, newest first, as Stripe pages: {@code limit} and {@code starting_after}. */
    ObjectNode list(Map<String, String> query) {
        int limit = (int) Math.max(1, Math.min(100, number(query.getOrDefault("limit", "10"))));
        var charge = query.get("charge");
        var payment = charge == null
                ? query.get("payment_intent")
                : intentOf(charge).map(intent -> intent.path("id").asString()).orElse("none");
        var page = Reply.object().put("object", "list").put("url", "/v1/refunds");
        var data = page.putArray("data");
        synchronized (store) {
            var ids = payment == null ? all : byPayment.getOrDefault(payment, List.of());
            var after = query.get("starting_after");
            int from = after == null ? ids.size() : ids == all ? place.getOrDefault(after, 0) : ids.indexOf(after);
            int next = from - 1;
            for (; next >= 0 && data.size() < limit; next--) {
                var refund = find(ids.get(next)).orElseThrow();
                if (madeThen(refund, query)) {
                    data.add(refund);
                }
            }
            page.put("has_more", next >= 0);
        }
        return page;
    }

    private static boolean madeThen(ObjectNode refund, Map<String, String> query) {
        long created = refund.path("created").asLong();
        return created >= number(query.getOrDefault("created[gte]", "0"))
                && created < number(query.getOrDefault("created[lt]", "" + Long.MAX_VALUE));
    }

    /** Inside the store's lock: new ids take their place in the lists. */
    private void index(Put put) {
        if (put.kind() == Kind.INTENT && put.document() != null) {
            intentByCharge.put(put.document().path("latest_charge").asString(""), put.id());
        }
        if (put.kind() == Kind.REFUND && put.document() != null && !place.containsKey(put.id())) {
            place.put(put.id(), all.size());
            all.add(put.id());
            var payment = put.document().path("payment_intent").asString("");
            byPayment.computeIfAbsent(payment, key -> new ArrayList<>()).add(put.id());
        }
    }

    static ObjectNode shown(ObjectNode refund) {
        var shown = refund.deepCopy();
        shown.remove(OWN);
        return shown;
    }

    static void metadata(Map<String, String> form, ObjectNode metadata) {
        form.forEach((name, value) -> {
            if (name.startsWith("metadata[") && name.endsWith("]")) {
                metadata.put(name.substring("metadata[".length(), name.length() - 1), value);
            }
        });
    }

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}

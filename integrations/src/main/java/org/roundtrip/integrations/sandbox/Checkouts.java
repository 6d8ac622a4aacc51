package org.roundtrip.integrations.sandbox;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.roundtrip.integrations.sandbox.Store.Change;
import org.roundtrip.integrations.sandbox.Store.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Pages to pay on in Stripe's shape, its Checkout Sessions: open, then complete or expired, once and for good. */
final class Checkouts {
    private static final long LEAST_SECONDS = 30 * 60;
    private static final long MOST_SECONDS = 24 * 60 * 60;
    private static final String PRICE = "line_items[0][price_data]";

    /** What the sandbox notes for itself; never shown. */
    private static final String HOLD = "_hold";

    private static final String PAYMENT_METADATA = "_payment_metadata";

    private final Store store;
    private final Intents intents;
    private final Webhooks webhooks;
    private final ScheduledExecutorService timer;
    private final Supplier<String> ownUrl;
    private final Clock clock;

    Checkouts(
            Store store,
            Intents intents,
            Webhooks webhooks,
            ScheduledExecutorService timer,
            Supplier<String> ownUrl,
            Clock clock) {
        this.store = store;
        this.intents = intents;
        this.webhooks = webhooks;
        this.timer = timer;
        this.ownUrl = ownUrl;
        this.clock = clock;
    }

    /** Lets the pages close in time that were open when the sandbox ended. */
    void resume() {
        store.ids(Kind.SESSION)
                .forEach(id ->
                        store.find(Kind.SESSION, id).filter(Checkouts::isOpen).ifPresent(this::closeInTime));
    }

    Reply create(Call call, KeyReplay keys) {
        var reply = keys.once(call, change -> create(change, call.form()));
        if (reply.status() == 200) {
            var id = Store.JSON.readTree(reply.body()).path("id").asString();
            store.find(Kind.SESSION, id).ifPresent(this::closeInTime);
        }
        return reply;
    }

    private Reply create(Change change, Map<String, String> form) {
        long amount = Refunds.number(form.getOrDefault(PRICE + "[unit_amount]", ""));
        var currency = form.getOrDefault(PRICE + "[currency]", "");
        long expires = Refunds.number(form.getOrDefault("expires_at", ""));
        long left = expires - clock.instant().getEpochSecond();
        if (!form.getOrDefault("mode", "").equals("payment") || amount <= 0 || currency.length() != 3) {
            return invalid("parameter_missing", "A payment, its amount and its currency are needed.");
        }
        if (left < LEAST_SECONDS || left > MOST_SECONDS) {
            return invalid("", "The `expires_at` timestamp must be between 30 minutes and 24 hours from now.");
        }
        var id = Ids.of("cs_test_", 24);
        var page = Reply.object().put("id", id).put("object", "checkout.session");
        page.put("mode", "payment").put("status", "open").put("payment_status", "unpaid");
        page.put("amount_total", amount).put("currency", currency).put("expires_at", expires);
        page.put("created", clock.instant().getEpochSecond()).put("url", ownUrl.get() + "/pay/" + id);
        page.put("success_url", form.getOrDefault("success_url", ""));
        page.put("cancel_url", form.getOrDefault("cancel_url", ""));
        page.put("client_reference_id", form.getOrDefault("client_reference_id", ""));
        page.putNull("payment_intent");
        page.put("_name", form.getOrDefault(PRICE + "[product_data][name]", ""));
        page.put(
                HOLD,
                form.getOrDefault("payment_intent_data[capture_method]", "").equals("manual"));
        Refunds.metadata(form, page.putObject("metadata"));
        var prefix = "payment_intent_data[metadata][";
        var metadata = page.putObject(PAYMENT_METADATA);
        form.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                metadata.put(name.substring(prefix.length(), name.length() - 1), value);
            }
        });
        change.put(Kind.SESSION, id, page);
        return Reply.json(200, shown(page));
    }

    private static Reply invalid(String code, String message) {
        return Reply.stripeError(400, "invalid_request_error", code, message);
    }

    private void closeInTime(ObjectNode page) {
        long left = page.path("expires_at").asLong() * 1000 - clock.millis();
        var id = page.path("id").asString();
        timer.schedule(() -> expire(id), Math.max(0, left) + 50, TimeUnit.MILLISECONDS);
    }

    /** A customer pays. @return false if the page is not open any more */
    boolean pay(String id) {
        var paid = store.change(change -> change.find(Kind.SESSION, id)
                .filter(page -> isOpen(page)
                        && page.path("expires_at").asLong() > clock.instant().getEpochSecond())
                .map(page -> complete(change, page)));
        webhooks.deliverNew();
        paid.filter(intent -> intent.has("_held_until")).ifPresent(intents::endInTime);
        return paid.isPresent();
    }

    private ObjectNode complete(Change change, ObjectNode page) {
        boolean hold = page.path(HOLD).asBoolean(false);
        var intent = intents.pay(
                change,
                page.path("amount_total").asLong(),
                page.path("currency").asString(),
                hold,
                page.path(PAYMENT_METADATA).asObject());
        page.put("status", "complete").put("payment_status", hold ? "unpaid" : "paid");
        page.set("payment_intent", intent.path("id"));
        change.put(Kind.SESSION, page.path("id").asString(), page);
        webhooks.stripe(change, "checkout.session.completed", shown(page), 1);
        intents.tell(change, intent);
        return intent;
    }

    /** Closes a page: somebody asked for it, or its time is over. */
    Reply expire(String id) {
        var reply = store.change(change -> change.find(Kind.SESSION, id)
                .map(page -> expire(change, page))
                .orElseGet(() -> StripeShape.missing(404, "checkout.session", id)));
        webhooks.deliverNew();
        return reply;
    }

    private Reply expire(Change change, ObjectNode page) {
        if (!isOpen(page)) {
            return invalid(
                    "",
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a"
                            + " status of `" + page.path("status").asString() + "`.");
        }
        page.put("status", "expired");
        change.put(Kind.SESSION, page.path("id").asString(), page);
        webhooks.stripe(change, "checkout.session.expired", shown(page), 1);
        return Reply.json(200, shown(page));
    }

    static boolean isOpen(ObjectNode page) {
        return page.path("status").asString("").equals("open");
    }

    /** With all that is expanded, as the adapter asks for it. */
    Optional<ObjectNode> find(String id) {
        return store.find(Kind.SESSION, id).map(page -> expanded(shown(page)));
    }

    /** As it is stored. */
    Optional<ObjectNode> raw(String id) {
        return store.find(Kind.SESSION, id);
    }

    /** A page of pages, newest first. */
    ObjectNode list(Map<String, String> query) {
        int limit = (int) Math.max(1, Math.min(100, Refunds.number(query.getOrDefault("limit", "10"))));
        long from = Refunds.number(query.getOrDefault("created[gte]", "0"));
        long until = Refunds.number(query.getOrDefault("created[lt]", "" + Long.MAX_VALUE));
        var list = Reply.object().put("object", "list").put("url", "/v1/checkout/sessions");
        var data = list.putArray("data");
        var ids = store.ids(Kind.SESSION);
        var after = query.get("starting_after");
        int next = (after == null ? ids.size() : ids.indexOf(after)) - 1;
        for (; next >= 0 && data.size() < limit; next--) {
            find(ids.get(next))
                    .filter(page -> page.path("created").asLong() >= from
                            && page.path("created").asLong() < until)
                    .ifPresent(data::add);
        }
        return list.put("has_more", next >= 0);
    }

    private static ObjectNode shown(ObjectNode page) {
        var shown = page.deepCopy();
        shown.remove(HOLD);
        shown.remove("_name");
        shown.remove(PAYMENT_METADATA);
        if (!isOpen(page)) {
            shown.putNull("url");
        }
        return shown;
    }

    private ObjectNode expanded(ObjectNode shown) {
        var intent = shown.path("payment_intent").asString("");
        intents.find(intent, true).ifPresent(full -> shown.set("payment_intent", full));
        return shown;
    }
}

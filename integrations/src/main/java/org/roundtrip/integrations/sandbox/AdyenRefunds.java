package org.roundtrip.integrations.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.roundtrip.integrations.sandbox.Store.Change;
import org.roundtrip.integrations.sandbox.Store.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Payments and refunds of Adyen's kind in the sandbox. A refund is taken whatever it asks for; what becomes of it is told
 * by webhook only, event by event. The events still to come are part of the stored refund, so a restart only delays them.
 */
final class AdyenRefunds {
    private static final String REFUND = "REFUND";

    private final Store store;
    private final Webhooks webhooks;
    private final ScheduledExecutorService timer;
    private final Duration settleAfter;
    private final String merchantAccount;

    AdyenRefunds(
            Store store,
            Webhooks webhooks,
            ScheduledExecutorService timer,
            Duration settleAfter,
            String merchantAccount) {
        this.store = store;
        this.webhooks = webhooks;
        this.timer = timer;
        this.settleAfter = settleAfter;
        this.merchantAccount = merchantAccount;
    }

    /** Takes up what was under way when the sandbox ended. */
    void resume() {
        for (String id : store.ids(Kind.ADYEN_REFUND)) {
            store.find(Kind.ADYEN_REFUND, id)
                    .filter(refund -> !refund.path("coming").isEmpty())
                    .ifPresent(refund -> schedule(id));
        }
    }

    /** A captured payment, as a checkout would have made it. Empty if the amount is none. */
    Optional<ObjectNode> pay(JsonNode wanted) {
        long value = wanted.path("value").asLong(0);
        var currency = wanted.path("currency").asString("");
        if (value <= 0 || currency.length() != 3) {
            return Optional.empty();
        }
        var id = reference();
        var payment = Reply.object().put("pspReference", id).put("value", value).put("currency", currency);
        payment.put("merchantReference", wanted.path("merchantReference").asString(""));
        payment.put("refunded", 0).put("disputed", false);
        store.change(change -> {
            change.put(Kind.ADYEN_PAYMENT, id, payment);
            return id;
        });
        return Optional.of(payment);
    }

    Optional<ObjectNode> payment(String id) {
        return store.find(Kind.ADYEN_PAYMENT, id);
    }

    /** Takes a refund of a payment that is there. @return its reference */
    String take(Change change, String payment, JsonNode amount, String reference, Trouble trouble) {
        var id = reference();
        var refund = Reply.object().put("pspReference", id).put("payment", payment);
        refund.put("value", amount.path("value").asLong());
        refund.put("currency", amount.path("currency").asString()).put("merchantReference", reference);
        refund.put("status", "pending").put("copies", trouble.copies());
        var coming = refund.putArray("coming");
        coming.add(REFUND);
        if (trouble.declineCode() != null) {
            refund.put("decline", trouble.declineCode());
        } else if (trouble.lateFailure()) {
            coming.add(trouble.lateEvent() == null ? "REFUND_FAILED" : trouble.lateEvent());
        }
        change.put(Kind.ADYEN_REFUND, id, refund);
        return id;
    }

    void settleSoon(String id) {
        schedule(id);
    }

    /** A refund that somebody asked for in the provider's own pages: it carries the payment's reference. */
    String elsewhere(ObjectNode payment, long value) {
        var amount = Reply.object().put("value", value);
        amount.set("currency", payment.path("currency"));
        var reference = payment.path("merchantReference").asString("");
        var id = store.change(
                change -> take(change, payment.path("pspReference").asString(), amount, reference, Trouble.NONE));
        schedule(id);
        return id;
    }

    /** @param closed how the dispute ended, {@code won} or {@code lost}; empty if it begins */
    void dispute(ObjectNode payment, String closed) {
        store.change(change -> {
            var id = payment.path("pspReference").asString();
            payment.put("disputed", !closed.equals("won"));
            if (!payment.has("dispute")) {
                payment.put("dispute", reference());
            }
            change.put(Kind.ADYEN_PAYMENT, id, payment);
            var event =
                    switch (closed) {
                        case "won" -> "CHARGEBACK_REVERSED";
                        case "lost" -> "SECOND_CHARGEBACK";
                        default -> "CHARGEBACK";
                    };
            var about = payment.deepCopy().put("payment", id);
            webhooks.adyen(change, item(event, true, payment.path("dispute").asString(), about), 1);
            return id;
        });
        webhooks.deliverNew();
    }

    /** One step of a refund's life after it was taken. */
    private void settle(String id) {
        boolean more = store.change(change -> {
            var refund = change.find(Kind.ADYEN_REFUND, id).orElseThrow();
            var coming = new ArrayDeque<String>();
            refund.path("coming").forEach(event -> coming.add(event.asString()));
            var event = coming.poll();
            if (event == null) {
                return false;
            }
            var reason = event.equals(REFUND) ? pay(change, refund) : giveBack(change, refund);
            boolean paid = event.equals(REFUND) && reason.isEmpty();
            if (!paid) {
                coming.clear();
            }
            refund.put("status", paid ? "succeeded" : "failed");
            coming.forEach(refund.putArray("coming")::add);
            change.put(Kind.ADYEN_REFUND, id, refund);
            var item = item(event, paid || !event.equals(REFUND), id, refund).put("reason", reason);
            webhooks.adyen(change, item, refund.path("copies").asInt(1));
            return !coming.isEmpty();
        });
        webhooks.deliverNew();
        if (more) {
            schedule(id);
        }
    }

    /** @return why it can't be paid; empty if it is */
    private String pay(Change change, ObjectNode refund) {
        if (refund.has("decline")) {
            return refund.path("decline").asString();
        }
        var payment = payment(refund).orElseThrow();
        long after = payment.path("refunded").asLong() + refund.path("value").asLong();
        if (payment.path("disputed").asBoolean()
                || after > payment.path("value").asLong()) {
            return "Insufficient balance on payment";
        }
        change.put(Kind.ADYEN_PAYMENT, payment.path("pspReference").asString(), payment.put("refunded", after));
        return "";
    }

    private String giveBack(Change change, ObjectNode refund) {
        var payment = payment(refund).orElseThrow();
        long after = payment.path("refunded").asLong() - refund.path("value").asLong();
        change.put(Kind.ADYEN_PAYMENT, payment.path("pspReference").asString(), payment.put("refunded", after));
        return "Account closed";
    }

    private Optional<ObjectNode> payment(ObjectNode refund) {
        return payment(refund.path("payment").asString());
    }

    private ObjectNode item(String event, boolean success, String psp, ObjectNode about) {
        var item = Reply.object().put("eventCode", event).put("success", Boolean.toString(success));
        item.put("pspReference", psp)
                .put("originalReference", about.path("payment").asString());
        item.put("merchantAccountCode", merchantAccount);
        item.set("merchantReference", about.path("merchantReference"));
        var amount = item.putObject("amount");
        amount.set("value", about.path("value"));
        amount.set("currency", about.path("currency"));
        return item.put("reason", "");
    }

    private void schedule(String id) {
        timer.schedule(() -> settle(id), settleAfter.toMillis(), TimeUnit.MILLISECONDS);
    }

    static String reference() {
        return Ids.of("", 16);
    }

    static List<String> signed(JsonNode item) {
        return List.of(
                item.path("pspReference").asString(),
                item.path("originalReference").asString(),
                item.path("merchantAccountCode").asString(),
                item.path("merchantReference").asString(),
                item.path("amount").path("value").asString(),
                item.path("amount").path("currency").asString(),
                item.path("eventCode").asString(),
                item.path("success").asString());
    }
}

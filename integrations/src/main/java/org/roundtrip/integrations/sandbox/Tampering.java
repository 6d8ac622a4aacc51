package org.roundtrip.integrations.sandbox;

import java.util.Map;
import java.util.Optional;
import org.roundtrip.integrations.sandbox.Store.Change;
import org.roundtrip.integrations.sandbox.Store.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens to payments without the shop having asked for it: disputes, and refunds made in a provider's own pages. */
final class Tampering {
    private final Store store;
    private final Refunds refunds;
    private final AdyenRefunds adyen;
    private final Webhooks webhooks;

    Tampering(Store store, Refunds refunds, AdyenRefunds adyen, Webhooks webhooks) {
        this.store = store;
        this.refunds = refunds;
        this.adyen = adyen;
        this.webhooks = webhooks;
    }

    /** Empty if the amount is none. */
    Optional<ObjectNode> adyenPayment(JsonNode wanted) {
        return adyen.pay(wanted);
    }

    /**
     * Begins a dispute about a payment of any provider, or ends it if {@code closed} says how: {@code won} or
     * {@code lost}. @return false if there is no such payment
     */
    boolean dispute(String payment, JsonNode how) {
        var closed = how.path("closed").asString("");
        var other = adyen.payment(payment);
        if (other.isPresent()) {
            adyen.dispute(other.get(), closed);
            return true;
        }
        boolean found = store.change(change -> change.find(Kind.INTENT, payment)
                .map(intent -> dispute(change, intent, closed))
                .orElse(false));
        webhooks.deliverNew();
        return found;
    }

    /** Stripe says of a charge that it was disputed even when the dispute is over. */
    private boolean dispute(Change change, ObjectNode intent, String closed) {
        var known = intent.path(Refunds.DISPUTE);
        var dispute = known.isObject() ? known.asObject() : newDispute(intent);
        dispute.put("status", closed.isEmpty() ? "needs_response" : closed);
        intent.put("disputed", true).set(Refunds.DISPUTE, dispute);
        change.put(Kind.INTENT, intent.path("id").asString(), intent);
        var type = closed.isEmpty() ? "charge.dispute.created" : "charge.dispute.closed";
        webhooks.stripe(change, type, dispute.deepCopy(), 1);
        return true;
    }

    private static ObjectNode newDispute(ObjectNode intent) {
        var dispute = Reply.object().put("id", Ids.of("dp_", 20)).put("object", "dispute");
        dispute.set("amount", intent.path("amount"));
        dispute.set("currency", intent.path("currency"));
        dispute.set("charge", intent.path("latest_charge"));
        dispute.set("payment_intent", intent.path("id"));
        return dispute.put("reason", "fraudulent");
    }

    /** Gives {@code amount} of {@code payment} back as a person at the provider's dashboard would. Empty if it can't be. */
    Optional<ObjectNode> refundElsewhere(JsonNode wanted) {
        var payment = wanted.path("payment").asString("");
        long amount = wanted.path("amount").asLong(0);
        var other = adyen.payment(payment);
        if (other.isPresent()) {
            return Optional.of(Reply.object().put("id", adyen.elsewhere(other.get(), amount)));
        }
        var form = Map.of("payment_intent", payment, "amount", Long.toString(amount));
        var reply = store.change(change -> refunds.create(change, form, Trouble.NONE));
        refunds.settleSoon(reply);
        return reply.status() == 200
                ? Optional.of(Store.JSON.readTree(reply.body()).asObject())
                : Optional.empty();
    }
}

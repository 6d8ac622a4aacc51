package org.roundtrip.integrations.stripe;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.collection.CollectionKey;
import org.roundtrip.collection.CollectionSnapshot;
import org.roundtrip.collection.CollectionSnapshot.State;
import tools.jackson.databind.JsonNode;

/** Stripe's pages and payments as our snapshots. Whether a hold was paid on stands on the payment: the page never says. */
final class CheckoutJson {
    static final String KEY = "collectionKey";

    private CheckoutJson() {}

    /** Our key of a page or a payment; empty if somebody else made it. */
    static Optional<CollectionKey> key(JsonNode object) {
        return CollectionKey.in(StripeJson.text(object.path("metadata"), KEY));
    }

    /** A page with its payment expanded. Empty if it is none of ours, or can't be read. */
    static Optional<CollectionSnapshot> page(JsonNode session) {
        var id = StripeJson.text(session, "id");
        var amount = StripeJson.money(session, "amount_total");
        var key = key(session);
        if (id.isEmpty() || amount.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        var intent = session.path("payment_intent");
        var status = StripeJson.text(session, "status");
        if (status.equals("complete")) {
            return intent.isObject() ? payment(intent).map(paid -> on(id, paid)) : Optional.empty();
        }
        var state = status.equals("expired") ? State.EXPIRED : State.WAITING;
        var none = amount.get().minus(amount.get());
        return Optional.of(new CollectionSnapshot(
                StripeJson.PROVIDER, key.get(), id, null, state, amount.get(), none, null, null));
    }

    private static CollectionSnapshot on(String page, CollectionSnapshot paid) {
        return new CollectionSnapshot(
                paid.provider(),
                paid.key(),
                page,
                paid.payment(),
                paid.state(),
                paid.amount(),
                paid.captured(),
                paid.heldUntil(),
                paid.why());
    }

    /** A payment. Empty if it was not made on a page of ours, or can't be read. */
    static Optional<CollectionSnapshot> payment(JsonNode intent) {
        var id = StripeJson.text(intent, "id");
        var amount = StripeJson.money(intent, "amount");
        var received = StripeJson.money(intent, "amount_received");
        var key = key(intent);
        if (id.isEmpty() || amount.isEmpty() || received.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        var state =
                switch (StripeJson.text(intent, "status")) {
                    case "requires_capture" -> State.HELD;
                    case "succeeded" -> State.CAPTURED;
                    case "canceled" -> State.RELEASED;
                    default -> State.WAITING;
                };
        var why = StripeJson.text(intent, "cancellation_reason");
        return Optional.of(new CollectionSnapshot(
                StripeJson.PROVIDER,
                key.get(),
                null,
                id,
                state,
                amount.get(),
                received.get(),
                state == State.HELD ? heldUntil(intent) : null,
                why.isEmpty() ? null : why));
    }

    private static @Nullable Instant heldUntil(JsonNode intent) {
        var until = intent.at("/latest_charge/payment_method_details/card/capture_before");
        return until.isIntegralNumber() ? Instant.ofEpochSecond(until.asLong()) : null;
    }
}

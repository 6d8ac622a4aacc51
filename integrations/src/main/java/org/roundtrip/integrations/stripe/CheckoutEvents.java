package org.roundtrip.integrations.stripe;

import java.util.function.Function;
import org.roundtrip.collection.CollectionEvents;
import org.roundtrip.collection.CollectionLook;
import org.roundtrip.collection.UnknownCollection;
import org.roundtrip.integrations.inbox.NotNow;
import org.roundtrip.integrations.inbox.WebhookSource.Effect;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What Stripe reports of pages and of payments made on them: the occasion to read them again. Others' are passed over. */
@Component
class CheckoutEvents {
    private final StripeCheckout checkout;
    private final CollectionEvents events;

    CheckoutEvents(StripeCheckout checkout, CollectionEvents events) {
        this.checkout = checkout;
        this.events = events;
    }

    Effect page(JsonNode session) throws NotNow {
        return learn(session, checkout::fetch);
    }

    Effect payment(JsonNode intent) throws NotNow {
        return learn(intent, checkout::payment);
    }

    private Effect learn(JsonNode object, Function<String, CollectionLook> read) throws NotNow {
        if (CheckoutJson.key(object).isEmpty()) {
            return Effect.NOTHING;
        }
        if (!(read.apply(StripeJson.text(object, "id")) instanceof CollectionLook.Found found)) {
            throw new NotNow("the page or its payment could not be read at Stripe");
        }
        return () -> {
            try {
                events.learn(found.now());
            } catch (UnknownCollection e) {
                throw new NotNow(String.valueOf(e.getMessage()));
            }
        };
    }
}

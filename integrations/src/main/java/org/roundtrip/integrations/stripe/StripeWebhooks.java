package org.roundtrip.integrations.stripe;

import java.time.Clock;
import java.util.List;
import org.roundtrip.integrations.inbox.BadSignature;
import org.roundtrip.integrations.inbox.NotNow;
import org.roundtrip.integrations.inbox.Verified;
import org.roundtrip.integrations.inbox.WebhookHeaders;
import org.roundtrip.integrations.inbox.WebhookSource;
import org.roundtrip.refund.RefundSnapshot;
import org.roundtrip.refund.RefundWork;
import org.roundtrip.refund.UnknownRefund;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What Stripe reports of refunds. Events come in any order and more than once, so an event is only the occasion: the
 * refund itself is read again, and {@link RefundWork#learn} takes in how it stands.
 */
@Component
class StripeWebhooks implements WebhookSource {
    private final StripeSettings settings;
    private final StripeGateway gateway;
    private final RefundList refunds;
    private final RefundWork work;
    private final Clock clock;

    StripeWebhooks(StripeSettings settings, StripeGateway gateway, RefundList refunds, RefundWork work, Clock clock) {
        this.settings = settings;
        this.gateway = gateway;
        this.refunds = refunds;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return StripeJson.PROVIDER;
    }

    @Override
    public List<Verified> verify(WebhookHeaders headers, byte[] body) throws BadSignature {
        var header = headers.get(StripeSignature.HEADER)
                .orElseThrow(() -> new BadSignature("The header " + StripeSignature.HEADER + " is missing."));
        StripeSignature.check(header, body, settings.webhookSecrets(), clock.instant());
        var event = StripeJson.read(body);
        var id = StripeJson.text(event, "id");
        return Verified.one(id, StripeJson.text(event, "type"), body);
    }

    @Override
    public Effect read(String type, byte[] body) throws NotNow {
        var object = StripeJson.read(body).path("data").path("object");
        return switch (type) {
            case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" -> learn(one(object));
            // Older accounts say only that a charge has a new refund, not which.
            case "charge.refunded" -> learn(allOf(object));
            default -> Effect.NOTHING;
        };
    }

    private List<RefundSnapshot> one(JsonNode refund) throws NotNow {
        return List.of(gateway.fetch(provider(), StripeJson.text(refund, "id"))
                .orElseThrow(() -> new NotNow("the refund could not be read at Stripe")));
    }

    /** Refunds made elsewhere are left out here: they come with events of their own. */
    private List<RefundSnapshot> allOf(JsonNode charge) throws NotNow {
        var intent = StripeJson.text(charge, "payment_intent");
        var payment = intent.isEmpty() ? StripeJson.text(charge, "id") : intent;
        return refunds
                .all(payment)
                .orElseThrow(() -> new NotNow("the charge's refunds could not be read at Stripe"))
                .stream()
                .filter(refund -> refund.attempt() != null)
                .toList();
    }

    private Effect learn(List<RefundSnapshot> snapshots) {
        return () -> {
            for (RefundSnapshot snapshot : snapshots) {
                try {
                    work.learn(snapshot);
                } catch (UnknownRefund e) {
                    throw new NotNow(String.valueOf(e.getMessage()));
                }
            }
        };
    }
}

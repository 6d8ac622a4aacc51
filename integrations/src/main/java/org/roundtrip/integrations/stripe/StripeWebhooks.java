package org.roundtrip.integrations.stripe;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.roundtrip.integrations.inbox.BadSignature;
import org.roundtrip.integrations.inbox.NotNow;
import org.roundtrip.integrations.inbox.Verified;
import org.roundtrip.integrations.inbox.WebhookHeaders;
import org.roundtrip.integrations.inbox.WebhookSource;
import org.roundtrip.refund.PaymentEvents;
import org.roundtrip.refund.RefundSnapshot;
import org.roundtrip.refund.RefundWork;
import org.roundtrip.refund.UnknownPayment;
import org.roundtrip.refund.UnknownRefund;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What Stripe reports of refunds, disputes, and payments on our pages. Events come in any order and more than once, so an event is only the occasion: the
 * refund itself is read again, and {@link RefundWork#learn} takes in how it stands. A dispute is taken as the event has it: it only
 * moves forward.
 */
@Component
class StripeWebhooks implements WebhookSource {
    private final StripeSettings settings;
    private final StripeGateway gateway;
    private final RefundList refunds;
    private final RefundWork work;
    private final PaymentEvents payments;
    private final CheckoutEvents checkouts;
    private final Clock clock;

    StripeWebhooks(
            StripeSettings settings,
            StripeGateway gateway,
            RefundList refunds,
            RefundWork work,
            PaymentEvents payments,
            CheckoutEvents checkouts,
            Clock clock) {
        this.settings = settings;
        this.gateway = gateway;
        this.refunds = refunds;
        this.work = work;
        this.payments = payments;
        this.checkouts = checkouts;
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
            case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
                learn(one(object), false);
            // Older accounts say only that a charge has a new refund, not which.
            case "charge.refunded" -> learn(allOf(object), true);
            case "charge.dispute.created",
                    "charge.dispute.updated",
                    "charge.dispute.closed",
                    "charge.dispute.funds_withdrawn",
                    "charge.dispute.funds_reinstated" -> dispute(object);
            case "checkout.session.completed", "checkout.session.expired" -> checkouts.page(object);
            case "payment_intent.amount_capturable_updated", "payment_intent.succeeded", "payment_intent.canceled" ->
                checkouts.payment(object);
            default -> Effect.NOTHING;
        };
    }

    private List<RefundSnapshot> one(JsonNode refund) throws NotNow {
        return List.of(gateway.fetch(provider(), StripeJson.text(refund, "id"))
                .orElseThrow(() -> new NotNow("the refund could not be read at Stripe")));
    }

    private List<RefundSnapshot> allOf(JsonNode charge) throws NotNow {
        var intent = StripeJson.text(charge, "payment_intent");
        var payment = intent.isEmpty() ? StripeJson.text(charge, "id") : intent;
        return refunds.all(payment).orElseThrow(() -> new NotNow("the charge's refunds could not be read at Stripe"));
    }

    private Effect dispute(JsonNode object) {
        var dispute = StripeJson.dispute(object);
        return dispute.isEmpty()
                ? Effect.NOTHING
                : () -> {
                    try {
                        payments.learn(dispute.get());
                    } catch (UnknownPayment e) {
                        throw new NotNow(String.valueOf(e.getMessage()));
                    }
                };
    }

    /** @param ofCharge then one made elsewhere, of a payment that is none of ours, is nobody's here */
    private Effect learn(List<RefundSnapshot> snapshots, boolean ofCharge) throws NotNow {
        var ours = new ArrayList<RefundSnapshot>();
        for (var snapshot : snapshots) {
            // What was let go of a hold was never paid, so nothing went back.
            if (!refunds.isLetGo(snapshot).orElseThrow(() -> new NotNow("the refund's charge could not be read"))) {
                ours.add(snapshot);
            }
        }
        return () -> {
            for (RefundSnapshot snapshot : ours) {
                try {
                    work.learn(snapshot);
                } catch (UnknownRefund e) {
                    if (ofCharge && snapshot.attempt() == null) {
                        continue;
                    }
                    throw new NotNow(String.valueOf(e.getMessage()));
                }
            }
        };
    }
}

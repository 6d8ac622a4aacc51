package org.roundtrip.integrations.adyen;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.integrations.inbox.BadSignature;
import org.roundtrip.integrations.inbox.NotNow;
import org.roundtrip.integrations.inbox.Verified;
import org.roundtrip.integrations.inbox.WebhookHeaders;
import org.roundtrip.integrations.inbox.WebhookSource;
import org.roundtrip.refund.DisputeSnapshot;
import org.roundtrip.refund.PaymentEvents;
import org.roundtrip.refund.RefundSnapshot;
import org.roundtrip.refund.RefundWork;
import org.roundtrip.refund.UnknownPayment;
import org.roundtrip.refund.UnknownRefund;
import tools.jackson.databind.JsonNode;

/**
 * What Adyen reports, several items at a time. Each is written down; then all that was told of its refund so far is taken
 * together and given to {@link RefundWork#learn}. So the items may come in any order, and as often as they like.
 */
class AdyenWebhooks implements WebhookSource {
    private final AdyenSettings settings;
    private final AdyenTold told;
    private final RefundWork work;
    private final PaymentEvents payments;

    AdyenWebhooks(AdyenSettings settings, AdyenTold told, RefundWork work, PaymentEvents payments) {
        this.settings = settings;
        this.told = told;
        this.work = work;
        this.payments = payments;
    }

    @Override
    public String provider() {
        return AdyenJson.PROVIDER;
    }

    /** Older set-ups take this word, and no other, for an answer. */
    @Override
    public String accepted() {
        return "[accepted]";
    }

    /** The signature stands inside each item, so that the body has to be read to find it; nothing else is done with it. */
    @Override
    public List<Verified> verify(WebhookHeaders headers, byte[] body) throws BadSignature {
        var items = AdyenJson.read(body).path("notificationItems");
        if (!items.isArray() || items.isEmpty()) {
            throw new BadSignature("There are no notificationItems.");
        }
        var verified = new ArrayList<Verified>();
        for (JsonNode wrapped : items) {
            var item = wrapped.path("NotificationRequestItem");
            AdyenSignature.check(item, settings.hmacKeys());
            if (!AdyenJson.text(item, "merchantAccountCode").equals(settings.merchantAccount())) {
                throw new BadSignature("An item is another merchant account's.");
            }
            var eventCode = AdyenJson.text(item, "eventCode");
            var id = AdyenJson.text(item, "pspReference") + ":" + eventCode + ":" + AdyenJson.text(item, "success");
            verified.add(Verified.of(id, eventCode, AdyenJson.bytes(item)));
        }
        return verified;
    }

    @Override
    public Effect read(String type, byte[] body) throws NotNow {
        var read = AdyenItem.of(AdyenJson.read(body));
        if (read.isEmpty()) {
            return Effect.NOTHING;
        }
        var item = read.get();
        if (Outcomes.isOfRefund(item) || Outcomes.isOfDispute(item)) {
            told.keep(item);
        }
        if (Outcomes.isOfDispute(item)) {
            return Outcomes.dispute(item, told.ofPayment(item.payment()))
                    .map(this::learn)
                    .orElse(Effect.NOTHING);
        }
        return Outcomes.isOfRefund(item) ? learn(total(item)) : Effect.NOTHING;
    }

    private RefundSnapshot total(AdyenItem item) throws NotNow {
        return Outcomes.refund(told.ofSameRefund(item))
                .orElseThrow(() -> new NotNow("a currency or an amount that can't be expressed here"));
    }

    /** What is told meanwhile comes with an item of its own, and an attempt never goes back to what was known before. */
    private Effect learn(RefundSnapshot refund) {
        return () -> {
            try {
                work.learn(refund);
            } catch (UnknownRefund e) {
                throw new NotNow(String.valueOf(e.getMessage()));
            }
        };
    }

    private Effect learn(DisputeSnapshot dispute) {
        return () -> {
            try {
                payments.learn(dispute);
            } catch (UnknownPayment e) {
                throw new NotNow(String.valueOf(e.getMessage()));
            }
        };
    }
}

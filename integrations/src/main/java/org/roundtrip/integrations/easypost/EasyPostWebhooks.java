package org.roundtrip.integrations.easypost;

import java.text.Normalizer;
import java.util.List;
import org.roundtrip.integrations.inbox.BadSignature;
import org.roundtrip.integrations.inbox.Hmac;
import org.roundtrip.integrations.inbox.NotNow;
import org.roundtrip.integrations.inbox.Verified;
import org.roundtrip.integrations.inbox.WebhookHeaders;
import org.roundtrip.integrations.inbox.WebhookSource;
import org.roundtrip.shipping.ParcelEvents;
import org.roundtrip.shipping.UnknownParcel;
import org.springframework.stereotype.Component;

/**
 * What EasyPost reports of parcels. The signature covers no time, so an old event can't be told from a new one: its id
 * is what keeps it from being worked twice, and a late scan changes nothing anyway.
 */
@Component
class EasyPostWebhooks implements WebhookSource {
    static final String HEADER = "X-Hmac-Signature";
    private static final String PREFIX = "hmac-sha256-hex=";

    private final EasyPostSettings settings;
    private final ParcelEvents parcels;

    EasyPostWebhooks(EasyPostSettings settings, ParcelEvents parcels) {
        this.settings = settings;
        this.parcels = parcels;
    }

    @Override
    public String provider() {
        return EasyPostCarrier.NAME;
    }

    @Override
    public List<Verified> verify(WebhookHeaders headers, byte[] body) throws BadSignature {
        var header = headers.get(HEADER).orElseThrow(() -> new BadSignature("The header " + HEADER + " is missing."));
        boolean known = false;
        for (String secret : settings.webhookSecrets()) {
            known |= Hmac.equal(PREFIX + Hmac.hex(Normalizer.normalize(secret, Normalizer.Form.NFKD), body), header);
        }
        if (!known) {
            throw new BadSignature("The signature does not match the body.");
        }
        var event = EasyPostApi.read(body);
        return Verified.one(EasyPostApi.text(event, "id"), EasyPostApi.text(event, "description"), body);
    }

    @Override
    public Effect read(String type, byte[] body) {
        var tracker = EasyPostApi.read(body).path("result");
        var code = EasyPostApi.text(tracker, "tracking_code");
        var scans = Trackers.of(tracker);
        if (!type.startsWith("tracker.") || code.isEmpty() || scans.isEmpty()) {
            return Effect.NOTHING;
        }
        return () -> {
            try {
                parcels.scanned(code, scans);
            } catch (UnknownParcel e) {
                throw new NotNow(String.valueOf(e.getMessage()));
            }
        };
    }
}

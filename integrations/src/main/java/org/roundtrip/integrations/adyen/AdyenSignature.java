package org.roundtrip.integrations.adyen;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.roundtrip.integrations.inbox.BadSignature;
import org.roundtrip.integrations.inbox.Hmac;
import tools.jackson.databind.JsonNode;

/**
 * Adyen's signature, one per notification item: an HMAC-SHA256 over eight of its fields with colons between them, nothing
 * escaped, in Base64; so that a signed text can be read in one way only, none but the merchant's own reference may hold a
 * colon. It covers no time. An old item can be sent again by whoever caught it, and does nothing: it is
 * known already, and what was told once stays told. Nor does it cover the reason or the additional data, so nothing is
 * decided by those.
 */
final class AdyenSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private AdyenSignature() {}

    static void check(JsonNode item, List<String> hexKeys) throws BadSignature {
        var given = AdyenJson.text(item.path("additionalData"), "hmacSignature");
        if (given.isEmpty()) {
            throw new BadSignature("An item lacks its hmacSignature.");
        }
        if (!readsInOneWayOnly(item)) {
            throw new BadSignature("An item has a colon where none belongs.");
        }
        boolean known = false;
        for (String key : hexKeys) {
            known |= Hmac.equal(of(item, key), given);
        }
        if (!known) {
            throw new BadSignature("An item's signature does not match it.");
        }
    }

    static String of(JsonNode item, String hexKey) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hexKey), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(String.join(":", fields(item)).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> fields(JsonNode item) {
        var amount = item.path("amount");
        return List.of(
                AdyenJson.text(item, "pspReference"),
                AdyenJson.text(item, "originalReference"),
                AdyenJson.text(item, "merchantAccountCode"),
                AdyenJson.text(item, "merchantReference"),
                AdyenJson.text(amount, "value"),
                AdyenJson.text(amount, "currency"),
                AdyenJson.text(item, "eventCode"),
                AdyenJson.text(item, "success"));
    }

    private static boolean readsInOneWayOnly(JsonNode item) {
        return fields(item).stream().filter(field -> field.contains(":")).count()
                == (AdyenJson.text(item, "merchantReference").contains(":") ? 1 : 0);
    }
}

package org.roundtrip.money;

import java.nio.charset.StandardCharsets;
import org.roundtrip.integrations.inbox.Hmac;

/** Signs as the payment provider does. */
final class Signed {
    static final String STRIPE = "Stripe-Signature";

    private Signed() {}

    static String stripe(long seconds, String secret, byte[] body) {
        var prefix = (seconds + ".").getBytes(StandardCharsets.UTF_8);
        return "t=" + seconds + ",v1=" + Hmac.hex(secret, prefix, body);
    }
}

package org.roundtrip.integrations.stripe;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.roundtrip.integrations.inbox.BadSignature;
import org.roundtrip.integrations.inbox.Hmac;

/**
 * Stripe's signature: {@code t=<seconds>,v1=<hex>[,v1=<hex>…]}, an HMAC over the time, a dot and the raw body. A message
 * older or newer than the tolerance is refused, so that one caught on the way can't be sent again later.
 */
final class StripeSignature {
    static final String HEADER = "Stripe-Signature";
    private static final Duration TOLERANCE = Duration.ofSeconds(300);

    private StripeSignature() {}

    static void check(String header, byte[] body, List<String> secrets, Instant now) throws BadSignature {
        String time = null;
        var given = new ArrayList<String>();
        for (String part : header.split(",")) {
            var pair = part.trim().split("=", 2);
            if (pair.length == 2 && pair[0].equals("t")) {
                time = pair[1];
            } else if (pair.length == 2 && pair[0].equals("v1")) {
                given.add(pair[1]);
            }
        }
        if (time == null || given.isEmpty()) {
            throw new BadSignature("The header " + HEADER + " lacks t or v1.");
        }
        var prefix = (time + ".").getBytes(StandardCharsets.UTF_8);
        boolean known = false;
        for (String secret : secrets) {
            var expected = Hmac.hex(secret, prefix, body);
            for (String signature : given) {
                known |= Hmac.equal(expected, signature);
            }
        }
        if (!known) {
            throw new BadSignature("The signature does not match the body.");
        }
        if (Math.abs(now.getEpochSecond() - seconds(time)) > TOLERANCE.toSeconds()) {
            throw new BadSignature("The signature's time is more than five minutes off.");
        }
    }

    private static long seconds(String time) throws BadSignature {
        try {
            return Long.parseLong(time);
        } catch (NumberFormatException e) {
            throw new BadSignature("The signature's time is no number.");
        }
    }
}

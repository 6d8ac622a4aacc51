package org.roundtrip.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.integrations.inbox.Hmac;
import org.roundtrip.support.Caller;

/** Webhooks that their provider did not send, or not like that: refused, counted, and nothing of them kept. */
@OnMoneyServer
class ForgedWebhookIT {
    private static final byte[] EVENT =
            "{\"id\":\"evt_forged\",\"type\":\"refund.updated\",\"data\":{\"object\":{\"id\":\"re_1\"}}}"
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] SCAN =
            "{\"id\":\"evt_forged\",\"description\":\"tracker.updated\",\"result\":{\"tracking_code\":\"C1\"}}"
                    .getBytes(StandardCharsets.UTF_8);

    private final MoneyServer on = MoneyServer.running();
    private final String stripe = on.server.setting("roundtrip.stripe.webhook-secrets[0]");
    private final String easypost = on.server.setting("roundtrip.easypost.webhook-secrets[0]");

    private record Sent(String header, String signature, byte[] body) {}

    static Stream<Arguments> forgeries() {
        var it = new ForgedWebhookIT();
        long now = it.on.time.instant().getEpochSecond();
        return Stream.of(
                Arguments.of("no signature", "stripe", 400, "signature", new Sent("X-Other", "none", EVENT)),
                Arguments.of("a bad one", "stripe", 400, "signature", it.stripe(now, "t=" + now + ",v1=00", EVENT)),
                Arguments.of("six minutes old", "stripe", 400, "signature", it.signed(now - 360, it.stripe, EVENT)),
                Arguments.of("six minutes ahead", "stripe", 400, "signature", it.signed(now + 360, it.stripe, EVENT)),
                Arguments.of("another secret", "stripe", 400, "signature", it.signed(now, "whsec_other", EVENT)),
                Arguments.of("one byte changed", "stripe", 400, "signature", changed(it.signed(now, it.stripe, EVENT))),
                Arguments.of("a megabyte", "stripe", 413, "too-large", it.signed(now, it.stripe, new byte[1 << 20])),
                Arguments.of("no signature", "easypost", 400, "signature", new Sent("X-Other", "none", SCAN)),
                Arguments.of("another secret", "easypost", 400, "signature", it.scan("ezwh_other", SCAN)),
                Arguments.of("one byte changed", "easypost", 400, "signature", changed(it.scan(it.easypost, SCAN))),
                Arguments.of("a megabyte", "easypost", 413, "too-large", it.scan(it.easypost, new byte[1 << 20])));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("forgeries")
    void whatIsForgedIsRefusedAndCountedAndNotKept(
            String what, String provider, int status, String reason, Sent forged) {
        long rows = rows();
        double refused = refused(provider, reason);

        assertThat(post(provider, forged)).isEqualTo(status);

        assertThat(rows()).isEqualTo(rows);
        assertThat(refused(provider, reason)).isEqualTo(refused + 1);
    }

    /** The same bytes with the right signature are kept, so what is asserted above can fail. */
    @Test
    void whatIsGenuineIsKeptAndNotCounted() {
        long rows = rows();
        double refused = refused("stripe", "signature");
        var genuine = new String(EVENT, StandardCharsets.UTF_8)
                .replace("evt_forged", "evt_" + System.nanoTime())
                .replace("refund.updated", "customer.created")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(post("stripe", signed(on.time.instant().getEpochSecond(), stripe, genuine)))
                .isEqualTo(200);

        assertThat(rows()).isEqualTo(rows + 1);
        assertThat(refused("stripe", "signature")).isEqualTo(refused);
        on.worksOff("inbox");
    }

    private int post(String provider, Sent sent) {
        return Caller.send(HttpRequest.newBuilder(URI.create(on.server.url() + "/webhooks/" + provider))
                        .header("Content-Type", "application/json")
                        .header(sent.header(), sent.signature())
                        .POST(BodyPublishers.ofByteArray(sent.body())))
                .status();
    }

    private long rows() {
        return on.count("select count(*) from webhook_inbox");
    }

    private double refused(String provider, String reason) {
        return on.bean(MeterRegistry.class)
                .counter("roundtrip.webhooks.refused", "provider", provider, "reason", reason)
                .count();
    }

    private Sent signed(long seconds, String secret, byte[] body) {
        return stripe(seconds, Signed.stripe(seconds, secret, body), body);
    }

    private Sent stripe(long seconds, String signature, byte[] body) {
        return new Sent(Signed.STRIPE, signature, body);
    }

    private Sent scan(String secret, byte[] body) {
        return new Sent("X-Hmac-Signature", "hmac-sha256-hex=" + Hmac.hex(secret, body), body);
    }

    private static Sent changed(Sent sent) {
        var body = sent.body().clone();
        body[body.length / 2] ^= 1;
        return new Sent(sent.header(), sent.signature(), body);
    }
}

package org.roundtrip.app.replay;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The carrier: scans a parcel twice, at the counter and at the warehouse, and reports both scans as EasyPost does. */
class Carrier {
    private static final String ALGORITHM = "HmacSHA256";

    private final URI webhook;
    private final SecretKeySpec secret;
    private final Wire wire;
    private final LongConsumer latencies;

    Carrier(URI target, String secret, Wire wire, LongConsumer latencies) {
        this.webhook = target.resolve("/webhooks/easypost");
        this.secret = new SecretKeySpec(
                Normalizer.normalize(secret, Normalizer.Form.NFKD).getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.wire = wire;
        this.latencies = latencies;
    }

    /** Reports both scans. Doing so again is harmless: the events keep their ids. @throws Refused if the server does not take it */
    void carry(String caseNumber, String trackingCode) {
        report(caseNumber, trackingCode, "in_transit", "Arrived at the counter");
        report(caseNumber, trackingCode, "delivered", "Delivered to the warehouse");
    }

    private void report(String caseNumber, String trackingCode, String status, String message) {
        var body = Json.MAPPER.writeValueAsBytes(event(caseNumber, trackingCode, status, message));
        var request = HttpRequest.newBuilder(webhook)
                .timeout(Wire.CALL_TIMEOUT)
                .header("Content-Type", "application/json")
                .header("X-Hmac-Signature", "hmac-sha256-hex=" + signature(body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        wire.send(request, latencies).orRefused("reporting the scan " + status + " of " + caseNumber);
    }

    private static Map<String, Object> event(String caseNumber, String code, String status, String message) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        var scan = Map.of("object", "TrackingDetail", "datetime", now, "status", status, "message", message);
        var tracker = Map.of(
                "object",
                "Tracker",
                "id",
                "trk_" + code,
                "tracking_code",
                code,
                "status",
                status,
                "status_detail",
                status,
                "is_return",
                true,
                "tracking_details",
                List.of(scan));
        return Map.of(
                "id",
                "evt_replay_" + caseNumber + "_" + status,
                "object",
                "Event",
                "description",
                "tracker.updated",
                "created_at",
                now,
                "result",
                tracker);
    }

    private String signature(byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}

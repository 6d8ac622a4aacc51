package org.roundtrip.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.roundtrip.app.replay.retail.RetailOrder;
import tools.jackson.databind.JsonNode;

/** The payment provider, spoken to directly, past the server: it takes the orders' money and says what it paid out. */
class Provider {
    // A new database must not be given payments that were paid back for an old one, so keys are of this run.
    private final String run = UUID.randomUUID().toString();
    private final URI url;
    private final String key;
    private final Wire wire;

    Provider(URI url, String key, Wire wire) {
        this.url = url;
        this.key = key;
        this.wire = wire;
    }

    /** A captured payment over the order's total; within one run the same one, however often an answer is lost. */
    String capture(RetailOrder order) {
        var form = "amount=%d&currency=gbp&metadata%%5Border%%5D=%s"
                .formatted(order.total(), URLEncoder.encode(order.number(), UTF_8));
        var request = request("/v1/payment_intents")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", order.number() + "-" + run)
                .POST(BodyPublishers.ofString(form))
                .build();
        var what = "taking the payment of order " + order.number();
        return wire.send(request, nanos -> {}).orRefused(what).json().path("id").asString();
    }

    /** What was paid out for each case, in pence, and what is still on its way. */
    Map<String, PaidOut> refundsByCase() {
        var byCase = new HashMap<String, PaidOut>();
        String after = "";
        boolean more = true;
        while (more) {
            var page = wire.send(request("/v1/refunds?limit=100" + after).build(), nanos -> {})
                    .orRefused("listing the provider's refunds")
                    .json();
            for (var refund : page.path("data")) {
                byCase.merge(refund.path("metadata").path("caseId").asString(""), PaidOut.of(refund), PaidOut::plus);
                after = "&starting_after=" + refund.path("id").asString();
            }
            // A page without refunds cannot say where to go on.
            more = page.path("has_more").asBoolean(false) && !page.path("data").isEmpty();
        }
        return byCase;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path))
                .timeout(Wire.CALL_TIMEOUT)
                .header("Authorization", "Bearer " + key);
    }

    private String base() {
        return url.toString().replaceFirst("/+$", "").replaceFirst("/v1$", "");
    }

    /** Pence that arrived and pence that may still arrive; a failed or canceled refund is neither. */
    record PaidOut(long succeeded, long underway) {
        static final PaidOut NOTHING = new PaidOut(0, 0);

        private static PaidOut of(JsonNode refund) {
            long amount = refund.path("amount").asLong();
            return switch (refund.path("status").asString("")) {
                case "succeeded" -> new PaidOut(amount, 0);
                case "failed", "canceled" -> NOTHING;
                default -> new PaidOut(0, amount);
            };
        }

        private PaidOut plus(PaidOut other) {
            return new PaidOut(succeeded + other.succeeded, underway + other.underway);
        }
    }
}

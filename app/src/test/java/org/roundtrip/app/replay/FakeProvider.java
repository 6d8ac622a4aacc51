package org.roundtrip.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A payment provider of two calls. Its pages are small, so that a driver that reads only the first one is found out. */
class FakeProvider implements AutoCloseable {
    private static final int PAGE = 2;
    private final FakeHttp http = new FakeHttp(this::handle);
    private final Map<String, String> payments = new LinkedHashMap<>();
    private final List<Map<String, ?>> refunds = new ArrayList<>();

    URI url() {
        return http.url();
    }

    FakeHttp http() {
        return http;
    }

    synchronized int payments() {
        return payments.size();
    }

    synchronized void refund(String caseNumber, long amount, String status) {
        refunds.add(Map.of(
                "id",
                "re_" + (refunds.size() + 1),
                "amount",
                amount,
                "status",
                status,
                "metadata",
                Map.of("caseId", caseNumber)));
    }

    private synchronized Answer handle(FakeHttp.Request request) {
        if (!"Bearer sk_test".equals(request.header("Authorization"))) {
            return new Answer(401, "{}");
        }
        return switch (request.route()) {
            case "POST /v1/payment_intents" -> capture(request);
            case "GET /v1/refunds" -> page(request.query());
            default -> new Answer(404, "{}");
        };
    }

    private Answer capture(FakeHttp.Request request) {
        var form = URLDecoder.decode(request.body(), UTF_8);
        var key = request.header("Idempotency-Key");
        var order = String.valueOf(key).replaceFirst("-.*", "");
        if (!form.matches("amount=[1-9]\\d*&currency=gbp&metadata\\[order]=" + order)) {
            return new Answer(400, form);
        }
        var id = payments.computeIfAbsent(String.valueOf(key), unknown -> "pi_" + order + "_" + payments.size());
        return new Answer(200, Json.MAPPER.writeValueAsString(Map.of("id", id)));
    }

    private Answer page(String query) {
        int from = 0;
        if (query.contains("starting_after=")) {
            from = Integer.parseInt(query.replaceFirst(".*starting_after=re_", ""));
        }
        int to = Math.min(refunds.size(), from + PAGE);
        var page = Map.of("data", refunds.subList(from, to), "has_more", to < refunds.size());
        return new Answer(200, Json.MAPPER.writeValueAsString(page));
    }

    @Override
    public void close() {
        http.close();
    }
}

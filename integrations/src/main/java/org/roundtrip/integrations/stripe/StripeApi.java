package org.roundtrip.integrations.stripe;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.roundtrip.integrations.http.HttpAnswer;
import org.roundtrip.integrations.http.HttpAnswer.Answered;
import org.roundtrip.integrations.http.HttpCall;
import org.roundtrip.integrations.http.OutboundHttp;
import org.springframework.stereotype.Component;

/** Speaks Stripe's HTTP: form bodies, the key, the pinned version; and watches for a key that is not accepted. */
@Component
class StripeApi {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final OutboundHttp http;
    private final StripeSettings settings;
    private final StripeAccess access;

    StripeApi(OutboundHttp http, StripeSettings settings, StripeAccess access) {
        this.http = http;
        this.settings = settings;
        this.access = access;
    }

    HttpAnswer post(String routeId, String path, Map<String, String> form, String idempotencyKey) {
        var call = HttpCall.post(settings.url() + path, FORM, encoded(form));
        return send(routeId, call.header("Idempotency-Key", idempotencyKey));
    }

    /** Something that may be asked for any number of times: no key, so that no trouble is remembered either. */
    HttpAnswer post(String routeId, String path) {
        return send(routeId, HttpCall.post(settings.url() + path, FORM, ""));
    }

    HttpAnswer get(String routeId, String path, Map<String, String> query) {
        var call = HttpCall.get(settings.url() + path);
        return send(routeId, query.isEmpty() ? call : call.query(encoded(query)));
    }

    private HttpAnswer send(String routeId, HttpCall call) {
        var signed = call.header("Authorization", "Bearer " + settings.secretKey());
        var answer = http.send(routeId, signed.header("Stripe-Version", settings.version()));
        if (answer instanceof Answered answered) {
            access.note(answered.status());
        }
        return answer;
    }

    private static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** One path segment or form value. An id is foreign text: it must not reach another path. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.roundtrip.integrations.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request to a provider. The headers are all that go out: nothing of ours travels along. */
public record HttpCall(
        String method, String url, @Nullable String query, Map<String, String> headers, byte @Nullable [] body) {
    public static HttpCall get(String url) {
        return new HttpCall("GET", url, null, Map.of(), null);
    }

    public static HttpCall post(String url, String contentType, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return new HttpCall("POST", url, null, Map.of("Content-Type", contentType), bytes);
    }

    public static HttpCall put(String url, String contentType, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return new HttpCall("PUT", url, null, Map.of("Content-Type", contentType), bytes);
    }

    /** @param encoded an already encoded query, without the question mark */
    public HttpCall query(String encoded) {
        return new HttpCall(method, url, encoded, headers, body);
    }

    public HttpCall header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpCall(method, url, query, more, body);
    }
}

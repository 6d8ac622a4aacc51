package org.roundtrip.integrations.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A request as the sandbox read it. {@code path} holds the parts between slashes. */
record Call(
        String method, List<String> path, Map<String, String> query, Map<String, List<String>> headers, byte[] body) {
    private static final int MOST = 1 << 20;

    static Call of(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var parts = new ArrayList<String>();
        for (String part : uri.getRawPath().split("/")) {
            if (!part.isEmpty()) {
                parts.add(decoded(part));
            }
        }
        var body = exchange.getRequestBody().readNBytes(MOST);
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new Call(exchange.getRequestMethod(), parts, pairs(query), exchange.getRequestHeaders(), body);
    }

    boolean is(String wanted, String... pattern) {
        if (!method.equals(wanted) || path.size() != pattern.length) {
            return false;
        }
        for (int i = 0; i < pattern.length; i++) {
            if (!pattern[i].equals("*") && !pattern[i].equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    String part(int index) {
        return path.get(index);
    }

    Optional<String> header(String name) {
        var values = headers.get(name);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    Map<String, String> form() {
        return pairs(text());
    }

    JsonNode json() {
        try {
            return Store.JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static Map<String, String> pairs(String encoded) {
        var pairs = new LinkedHashMap<String, String>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

package org.roundtrip.integrations.easypost;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.roundtrip.integrations.http.HttpAnswer;
import org.roundtrip.integrations.http.HttpCall;
import org.roundtrip.integrations.http.OutboundHttp;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Speaks EasyPost's HTTP: JSON, and the key as the user of Basic authentication. */
@Component
class EasyPostApi {
    private static final String JSON = "application/json";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final OutboundHttp http;
    private final EasyPostSettings settings;
    private final String authorization;

    EasyPostApi(OutboundHttp http, EasyPostSettings settings) {
        this.http = http;
        this.settings = settings;
        var user = (settings.apiKey() + ":").getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(user);
    }

    HttpAnswer get(String routeId, String path) {
        return send(routeId, HttpCall.get(settings.url() + path));
    }

    HttpAnswer find(String routeId, String path, String name, String value) {
        return send(routeId, HttpCall.get(settings.url() + path).query(name + "=" + encoded(value)));
    }

    HttpAnswer post(String routeId, String path, JsonNode body) {
        return send(routeId, HttpCall.post(settings.url() + path, JSON, MAPPER.writeValueAsString(body)));
    }

    /** A label's own address: on another server as a rule, so it does not get the key. */
    HttpAnswer download(String url) {
        return http.send(EasyPostRoutes.DOCUMENT, HttpCall.get(url));
    }

    private HttpAnswer send(String routeId, HttpCall call) {
        return http.send(routeId, call.header("Authorization", authorization));
    }

    /** The body as a tree; a missing node for anything that is not JSON. */
    static JsonNode read(byte[] body) {
        try {
            var tree = MAPPER.readTree(body);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    static String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

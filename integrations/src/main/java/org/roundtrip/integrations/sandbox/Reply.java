package org.roundtrip.integrations.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the sandbox answers. */
record Reply(int status, Map<String, String> headers, byte[] body) {
    static Reply json(int status, JsonNode body) {
        var text = Store.JSON.writeValueAsString(body);
        return new Reply(status, Map.of("Content-Type", "application/json"), text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body);
    }

    /** An error in Stripe's shape. */
    static Reply stripeError(int status, String type, String code, String message) {
        var body = JsonNodeFactory.instance.objectNode();
        var error = body.putObject("error").put("type", type).put("message", message);
        if (!code.isEmpty()) {
            error.put("code", code);
        }
        return json(status, body);
    }

    /** An error in EasyPost's shape. */
    static Reply easyPostError(int status, String code, String message) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", code).put("message", message).putArray("errors");
        return json(status, body);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    Reply with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }
}

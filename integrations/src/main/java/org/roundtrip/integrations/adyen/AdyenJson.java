package org.roundtrip.integrations.adyen;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Adyen's JSON as plain trees, so that a field nobody knew is no error. */
final class AdyenJson {
    static final String PROVIDER = "adyen";
    private static final JsonMapper MAPPER = new JsonMapper();

    private AdyenJson() {}

    /** The body as a tree; a missing node for anything that is not JSON. */
    static JsonNode read(byte[] body) {
        try {
            var tree = MAPPER.readTree(body);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    static byte[] bytes(JsonNode tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A field as text: Adyen sends numbers and booleans now as such, now in quotes. Empty if there is none. */
    static String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}

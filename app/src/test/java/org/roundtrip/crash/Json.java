package org.roundtrip.crash;

import tools.jackson.databind.json.JsonMapper;

/** The one reader and writer of JSON here. */
final class Json {
    static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}

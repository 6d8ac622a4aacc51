package org.roundtrip.integrations.easypost;

import java.util.Optional;
import java.util.function.Function;
import org.roundtrip.integrations.http.HttpAnswer;
import tools.jackson.databind.JsonNode;

/** An answer read: the object asked for, or the answer that holds none. */
sealed interface Reading {
    record Found(JsonNode node) implements Reading {}

    record Trouble(HttpAnswer answer) implements Reading {}

    default <T> T map(Function<JsonNode, T> ifObject, Function<HttpAnswer, T> ifTrouble) {
        return this instanceof Found found ? ifObject.apply(found.node()) : ifTrouble.apply(((Trouble) this).answer());
    }

    default Optional<JsonNode> value() {
        return this instanceof Found found ? Optional.of(found.node()) : Optional.empty();
    }
}

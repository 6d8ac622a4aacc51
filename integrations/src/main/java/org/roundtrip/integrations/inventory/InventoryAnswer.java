package org.roundtrip.integrations.inventory;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.roundtrip.integrations.http.HttpAnswer;
import org.roundtrip.integrations.http.HttpAnswer.Answered;
import org.roundtrip.integrations.http.HttpAnswer.None;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What an answer of the inventory means. Only 404, 409 and 422 with one of the codes agreed on are a no; what can't be
 * told from a lost answer is unknown, and safely asked again under the same key.
 */
sealed interface InventoryAnswer {
    /** An answer of the kind that was asked for. */
    record Yes(JsonNode body) implements InventoryAnswer {}

    /** A no, for good. {@code body} may say more, for example how many are left. */
    record No(String code, String why, JsonNode body) implements InventoryAnswer {}

    record Later(Duration after, String why) implements InventoryAnswer {}

    record Unclear(String why) implements InventoryAnswer {}

    Set<String> CODES = Set.of("out-of-stock", "released", "taken", "key-used", "unknown-key", "unknown-sku");

    static InventoryAnswer of(HttpAnswer answer, Clock clock) {
        if (answer instanceof None none) {
            return new Unclear(none.why());
        }
        return Reader.read((Answered) answer, clock);
    }

    /** Reads bodies and statuses. */
    final class Reader {
        private static final Logger LOG = LoggerFactory.getLogger(InventoryAnswer.class);
        private static final Duration WAIT = Duration.ofSeconds(10);
        private static final JsonMapper MAPPER = new JsonMapper();

        private Reader() {}

        private static InventoryAnswer read(Answered answer, Clock clock) {
            var body = json(answer.body());
            var code = body.path("code").asString("");
            return switch (answer.status()) {
                case 200, 201 -> body.isObject() ? new Yes(body) : new Unclear("an answer that can't be read");
                case 404, 409, 422 ->
                    CODES.contains(code)
                            ? new No(code, body.path("detail").asString(code), body)
                            : later(answer, clock);
                case 401, 403 -> {
                    LOG.error(
                            "The inventory does not accept roundtrip.inventory.api-key; its work waits until it does");
                    yield later(answer, clock);
                }
                case 400, 405, 429 -> later(answer, clock);
                default -> new Unclear("answer " + answer.status());
            };
        }

        private static Later later(Answered answer, Clock clock) {
            return new Later(answer.retryAfter(clock).orElse(WAIT), "answer " + answer.status());
        }

        private static JsonNode json(byte[] body) {
            try {
                var tree = MAPPER.readTree(body);
                return tree == null ? MissingNode.getInstance() : tree;
            } catch (JacksonException e) {
                return MissingNode.getInstance();
            }
        }
    }
}

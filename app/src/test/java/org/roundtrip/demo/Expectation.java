package org.roundtrip.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.support.Caller;
import tools.jackson.databind.JsonNode;

/**
 * What the comments above a request of a {@link Story} tell its reader to expect of the answer.
 *
 * @param status the answer's, 0 for any that says yes
 * @param values what stands at which path; nothing for whatever stands there
 * @param again whether the request is sent until it is so
 */
record Expectation(int status, Map<String, String> values, boolean again) {
    private static final Pattern STATUS = Pattern.compile("# expect (\\d{3})");
    private static final Pattern VALUE = Pattern.compile("# (expect|again until) ([a-zA-Z][\\w.\\[\\]]*)(?: is (.+))?");

    static Expectation of(List<String> comments) {
        int status = 0;
        var values = new LinkedHashMap<String, String>();
        boolean again = false;
        for (var comment : comments) {
            var code = STATUS.matcher(comment);
            var value = VALUE.matcher(comment);
            if (code.matches()) {
                status = Integer.parseInt(code.group(1));
            } else if (value.matches()) {
                values.put(value.group(2), value.group(3) == null ? "" : value.group(3));
                again |= value.group(1).startsWith("again");
            } else if (comment.startsWith("# expect") || comment.startsWith("# again")) {
                throw new IllegalArgumentException("this expects nothing: " + comment);
            }
        }
        return new Expectation(status, values, again);
    }

    /** @throws AssertionError if the answer is another */
    void check(Caller.Answer answer) {
        if (status == 0) {
            assertThat(answer.status()).as("status").isBetween(200, 299);
        } else {
            assertThat(answer.status()).as("status").isEqualTo(status);
        }
        values.forEach((path, value) -> {
            var found = found(answer.json(), path);
            assertThat(found).as(path).isNotNull();
            assertThat(found).as(path).isEqualTo(value.isEmpty() ? found : value);
        });
    }

    /** What stands at a path such as {@code items[0].id}. */
    static @Nullable String found(JsonNode answer, String path) {
        var node = answer.at("/" + path.replace('[', '.').replace("]", "").replace('.', '/'));
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }
}

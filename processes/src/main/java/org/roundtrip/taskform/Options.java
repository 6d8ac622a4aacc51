package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be chosen: written in the form, found in what the case knows, or computed. */
record Options(
        List<Option> fixed, @Nullable String key, @Nullable Feel expression) {
    static final int MOST = 500;

    /** One of them. The value is a text, a number, a boolean, or a map of such. */
    record Option(String label, Object value) {
        /** As a page sends it back. */
        String sent() {
            return Plain.text(value);
        }
    }

    List<Option> in(InputKind.Spot spot) {
        if (expression != null) {
            return read(spot.scope().value(expression));
        }
        return key == null ? fixed : read(spot.with().initial().get(key));
    }

    /** Options as form-js understands them: plain values, or maps with a value and perhaps a label. */
    static List<Option> read(@Nullable Object value) {
        var list = Plain.list(value);
        var options = new ArrayList<Option>();
        for (var one : list == null ? List.of() : list) {
            var option = one == null ? null : option(one);
            if (option != null && options.size() < MOST) {
                options.add(option);
            }
        }
        return List.copyOf(options);
    }

    private static @Nullable Option option(Object one) {
        var map = Plain.map(one);
        if (map == null) {
            return Plain.list(one) == null ? new Option(Plain.text(one), one) : null;
        }
        var label = map.get("label");
        var value = map.get("value");
        boolean plain = value != null && Plain.map(value) == null && Plain.list(value) == null;
        if (label instanceof String words && !words.isEmpty()) {
            return plain || isFilled(value) ? new Option(words, java.util.Objects.requireNonNull(value)) : null;
        }
        return plain ? new Option(Plain.text(value), java.util.Objects.requireNonNull(value)) : null;
    }

    private static boolean isFilled(@Nullable Object value) {
        Map<String, @Nullable Object> map = Plain.map(value);
        return map != null && !map.isEmpty();
    }
}

package org.roundtrip.taskform;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a page as they were sent, each with all its values. */
record PageFields(Map<String, List<String>> values) {
    boolean has(String name) {
        return values.containsKey(name);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    @Nullable
    String first(String name) {
        var all = all(name);
        return all.isEmpty() ? null : all.get(0);
    }

    String text(String name) {
        var first = first(name);
        return first == null ? "" : first;
    }
}

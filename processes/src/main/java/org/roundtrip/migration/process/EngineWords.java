package org.roundtrip.migration.process;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the engine says of plans and instances, in words of ours. */
final class EngineWords {
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                "There is no migration instruction for this instance's activity",
                "The new version has no such step. Say which step takes its place.");
        WORDS.put("Source activity '.*' does not exist", "The old version has no such step.");
        WORDS.put("Target activity '(.*)' does not exist", "The new version has no step $1.");
        WORDS.put(
                "Activities have incompatible types.*",
                "Both steps must be of one kind: a person’s task can only become a person’s task.");
        WORDS.put("There are multiple mappings.*", "It is said twice where this step goes.");
        WORDS.put(
                "The closest mapped ancestor '(.*)' is mapped to scope '(.*)' which is not an ancestor of target scope '(.*)'",
                "The step that takes its place must be inside $2, as this one is inside $1.");
        WORDS.put(
                "(?s).*Unknown property used in expression: (\\S+?)\\..*",
                "The new version needs a value this case does not have: $1.");
        WORDS.put("(?s)ENGINE-\\d+ ", "");
    }

    private EngineWords() {}

    static String plain(String engine) {
        var words = engine.strip();
        for (var entry : WORDS.entrySet()) {
            words = words.replaceAll(entry.getKey(), entry.getValue());
        }
        return words.endsWith(".") ? words : words + ".";
    }
}

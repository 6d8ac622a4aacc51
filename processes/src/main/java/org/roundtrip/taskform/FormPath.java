package org.roundtrip.taskform;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a value stands below its parent: {@code customer.name} has two parts. */
record FormPath(List<String> parts) {
    static final FormPath HERE = new FormPath(List.of());

    private static final int LONGEST = 200;
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_]{1,64}(?:\\.[A-Za-z0-9_]{1,64})*");

    /** Words that reach behind the data in some language or other. */
    private static final Set<String> NEVER = Set.of("__proto__", "prototype", "constructor");

    /** What expressions call the row, the row above, its number and the case; and what the case is to the engine. */
    private static final Set<String> TAKEN = Set.of("_this_", "_parent_", "_i_", "case", "caseId");

    FormPath {
        parts = List.copyOf(parts);
    }

    /** @throws UnreadableForm if it is not made of names */
    static FormPath of(String text, String place) {
        if (text.length() > LONGEST || !PATH.matcher(text).matches()) {
            throw new UnreadableForm(place, "the key or path \"" + cut(text) + "\" is not made of names and dots");
        }
        var parts = List.of(text.split("\\."));
        for (var part : parts) {
            if (NEVER.contains(part)) {
                throw new UnreadableForm(place, "no key or path may hold \"" + part + "\"");
            }
            if (TAKEN.contains(part)) {
                throw new UnreadableForm(place, "\"" + part + "\" means something else and can't be a key");
            }
        }
        return new FormPath(parts);
    }

    private static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    @Override
    public String toString() {
        return String.join(".", parts);
    }
}

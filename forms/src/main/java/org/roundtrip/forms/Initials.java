package org.roundtrip.forms;

import org.jspecify.annotations.Nullable;

/** A name for those who don't need the name. */
public final class Initials {
    private Initials() {}

    /** {@code A.B.} of Ada Byron; a dash if there is no name. */
    public static String of(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "–";
        }
        var initials = new StringBuilder();
        for (var part : name.strip().split("\\s+")) {
            initials.appendCodePoint(Character.toUpperCase(part.codePointAt(0))).append('.');
        }
        return initials.toString();
    }
}

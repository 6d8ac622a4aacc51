package org.roundtrip.forms.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list begins, opaque to callers. A cursor of one list is none of another. */
public final class Cursor {
    private static final String SEPARATOR = "|";

    private Cursor() {}

    public static String of(String list, Object... position) {
        var text = new StringBuilder(list);
        for (var part : position) {
            text.append(SEPARATOR).append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The position of a list ordered by id; {@code none} where there is no cursor. @throws ProblemException */
    public static long id(String list, @Nullable String cursor, long none) {
        return cursor == null ? none : number(position(list, cursor, 1).get(0));
    }

    /** What {@link #of} was given, as texts. @throws ProblemException if it is no cursor of this list */
    public static List<String> position(String list, String cursor, int parts) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var found = List.of(text.split("\\|", -1));
            if (found.size() == parts + 1 && found.get(0).equals(list)) {
                return found.subList(1, found.size());
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for one of another list.
        }
        throw invalid();
    }

    public static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(Problem.parameter("cursor", "is not a cursor of this list"));
    }
}

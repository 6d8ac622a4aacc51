package org.roundtrip.forms.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in plain words why JSON could not be read, without naming any class of ours. */
final class UnreadableJson {
    private UnreadableJson() {}

    static Problem explain(JacksonException e) {
        var pointer = Pointers.of(e.getPath());
        if (e instanceof UnrecognizedPropertyException unknown) {
            return at(pointer, "is not a known field; known are " + names(unknown));
        }
        if (e instanceof InputCoercionException) {
            return at(pointer, "is not a whole number in range");
        }
        if (e instanceof MismatchedInputException mismatch && !trailing(mismatch)) {
            return at(pointer, wanted(mismatch));
        }
        var where = e.getLocation();
        var place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
        var why = e instanceof StreamReadException ? "it can't be parsed" : "it can't be read";
        return Problem.of(ProblemKind.MALFORMED_JSON, why + place);
    }

    /** Something comes after the value, which is as bad as a value that breaks off. */
    private static boolean trailing(MismatchedInputException e) {
        return String.valueOf(e.getOriginalMessage()).startsWith("Trailing token");
    }

    private static Problem at(String pointer, String detail) {
        return Problem.of(ProblemKind.INVALID_REQUEST, List.of(Problem.Error.at(pointer, detail)));
    }

    private static String names(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return known == null
                ? "none"
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String wanted(MismatchedInputException mismatch) {
        if (String.valueOf(mismatch.getOriginalMessage()).contains("`null`")) {
            return "is missing";
        }
        Class<?> type = mismatch.getTargetType();
        if (type == null) {
            return "can't be read";
        }
        if (type.isEnum()) {
            return "is not one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "is not a whole number in range";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "is not true or false";
        }
        if (type == String.class) {
            return "is not a text";
        }
        if (type == Instant.class) {
            return "is not an ISO 8601 instant, for example 2026-01-31T12:00:00Z";
        }
        return Collection.class.isAssignableFrom(type) ? "is not a list" : "is not an object with the known fields";
    }
}

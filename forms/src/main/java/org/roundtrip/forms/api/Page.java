package org.roundtrip.forms.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list. {@code next} is the cursor of the page after it, null on the last one. */
public record Page<T>(List<T> items, @Nullable String next) {
    public static final int DEFAULT_LIMIT = 50;

    private static final int MAX_LIMIT = 200;

    /** @throws ProblemException if a caller wants a page of no or too many items */
    public static int limit(int wanted) {
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw new ProblemException(Problem.parameter("limit", "is not between 1 and " + MAX_LIMIT));
        }
        return wanted;
    }

    /** Makes a page of up to {@code limit} rows; {@code rows} has one more if there is a next page. */
    public static <R, T> Page<T> of(
            List<R> rows, int limit, Function<List<R>, List<T>> items, Function<R, String> cursor) {
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new Page<>(items.apply(shown), rows.size() > limit ? cursor.apply(shown.get(limit - 1)) : null);
    }
}

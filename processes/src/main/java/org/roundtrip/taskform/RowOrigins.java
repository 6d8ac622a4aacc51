package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are meant: those that were there before, by their number, and new ones. A row's number stays its
 * own while others come and go, so that what stands in it readonly stays with it.
 */
final class RowOrigins {
    static final int NEW = -1;

    private RowOrigins() {}

    /** Reads {@code 0,2,n}. What is no number of a row, or was named before, is a new row. */
    static List<Integer> read(String text, int before) {
        var origins = new ArrayList<Integer>();
        Set<Integer> used = new HashSet<>();
        for (var part : text.isBlank() ? new String[0] : text.split(",", FormSheet.MOST_ROWS + 1)) {
            int origin = part.matches("\\d{1,4}") ? Integer.parseInt(part) : NEW;
            origins.add(origin != NEW && origin < before && used.add(origin) ? origin : NEW);
        }
        return origins.size() <= FormSheet.MOST_ROWS ? origins : origins.subList(0, FormSheet.MOST_ROWS);
    }

    /** The rows of a list whose rows are the first ones of before, and new ones beyond them. */
    static List<Integer> inOrder(int rows, int before) {
        var origins = new ArrayList<Integer>();
        for (int i = 0; i < Math.min(rows, FormSheet.MOST_ROWS); i++) {
            origins.add(i < before ? i : NEW);
        }
        return origins;
    }

    static String written(List<Integer> origins) {
        return String.join(
                ",",
                origins.stream()
                        .map(origin -> origin == NEW ? "n" : String.valueOf(origin))
                        .toList());
    }

    /** The rows as they are meant now; new ones are empty. */
    static List<@Nullable Object> rows(List<Integer> origins, List<@Nullable Object> before) {
        var rows = new ArrayList<@Nullable Object>();
        for (int origin : origins) {
            rows.add(origin == NEW ? new LinkedHashMap<String, @Nullable Object>() : Plain.of(before.get(origin)));
        }
        return rows;
    }

    /** A list's rows as maps of what they are made from; none if it is no list. */
    static List<@Nullable Object> before(Map<String, @Nullable Object> data, Address at) {
        var list = Plain.list(at.in(data));
        return list == null ? List.of() : list;
    }
}

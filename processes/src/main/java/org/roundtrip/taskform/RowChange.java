package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Repeated;

/**
 * What a button of a list does with its rows.
 *
 * @param list the list's name, for example {@code data.items}
 * @param row which row, from 0; of no meaning where one is added
 */
public record RowChange(Kind kind, String list, int row) {
    /** What can be done with rows. */
    public enum Kind {
        ADD,
        REMOVE,
        UP,
        DOWN
    }

    private static final Pattern WORDS =
            Pattern.compile("(add|remove|up|down):(data[A-Za-z0-9_.\\[\\]]{1,200}?)(?:\\[(\\d{1,3})])?");

    /** Reads a button's value: {@code add:data.items}, {@code remove:data.items[2]}. Empty if it is none of these. */
    public static Optional<RowChange> of(String value) {
        var words = WORDS.matcher(value);
        if (!words.matches()) {
            return Optional.empty();
        }
        var kind = Kind.valueOf(words.group(1).toUpperCase(java.util.Locale.ROOT));
        if (kind == Kind.ADD) {
            return Optional.of(new RowChange(kind, value.substring("add:".length()), 0));
        }
        return words.group(3) == null
                ? Optional.empty()
                : Optional.of(new RowChange(kind, words.group(2), Integer.parseInt(words.group(3))));
    }

    /** Does it, if the form has such a list, shows it and lets it be changed; else nothing happens. */
    void on(FormSheet sheet) {
        Walk.through(sheet.schema(), sheet.data(), sheet.language(), new Walk.Visitor() {
            @Override
            public boolean enters(FormElement element, Address above, Scope scope) {
                return sheet.settled().visibility().shows(element, above);
            }

            @Override
            public void list(Repeated found, Address at, Scope scope) {
                if (found.changeable() && at.name().equals(list)) {
                    change(sheet, found, at);
                }
            }
        });
    }

    private void change(FormSheet sheet, Repeated found, Address at) {
        var rows = new ArrayList<>(RowOrigins.before(sheet.data(), at));
        var origins =
                new ArrayList<>(sheet.origins().getOrDefault(at.name(), RowOrigins.inOrder(rows.size(), rows.size())));
        if (!isPossible(rows.size())) {
            return;
        }
        if (kind == Kind.ADD) {
            rows.add(new LinkedHashMap<String, @Nullable Object>());
            origins.add(RowOrigins.NEW);
            at.put(sheet.data(), rows);
            Seeding.row(found, at.row(rows.size() - 1), sheet.data(), sheet.language(), sheet.with());
        } else if (kind == Kind.REMOVE) {
            rows.remove(row);
            origins.remove(row);
        } else {
            int other = kind == Kind.UP ? row - 1 : row + 1;
            Collections.swap(rows, row, other);
            Collections.swap(origins, row, other);
        }
        at.put(sheet.data(), rows);
        renumber(sheet.origins());
        sheet.origins().put(at.name(), origins);
        // What could not be read is shown as it was typed, by the name of its field: rows have other numbers now.
        sheet.typed().keySet().removeIf(name -> name.startsWith(list + "["));
        sheet.unreadable().keySet().removeIf(name -> name.startsWith(list + "["));
    }

    private boolean isPossible(int rows) {
        return switch (kind) {
            case ADD -> rows < FormSheet.MOST_ROWS;
            case REMOVE -> row < rows;
            case UP -> row > 0 && row < rows;
            case DOWN -> row < rows - 1;
        };
    }

    /** Lists inside of rows go where their rows go. */
    private void renumber(Map<String, List<Integer>> origins) {
        var moved = new LinkedHashMap<String, List<Integer>>();
        origins.forEach((name, rows) -> {
            var inside = name.startsWith(list + "[") ? name.substring(list.length() + 1) : "";
            int end = inside.indexOf(']');
            if (end < 0) {
                moved.put(name, rows);
            } else {
                int now = now(Integer.parseInt(inside.substring(0, end)));
                if (now >= 0) {
                    moved.put(list + "[" + now + inside.substring(end), rows);
                }
            }
        });
        origins.clear();
        origins.putAll(moved);
    }

    /** The number a row has afterwards; less than 0 if it is gone. */
    private int now(int before) {
        return switch (kind) {
            case ADD -> before;
            case REMOVE -> before == row ? -1 : before > row ? before - 1 : before;
            case UP -> swapped(before, row - 1);
            case DOWN -> swapped(before, row + 1);
        };
    }

    private int swapped(int before, int other) {
        return before == row ? other : before == other ? row : before;
    }
}

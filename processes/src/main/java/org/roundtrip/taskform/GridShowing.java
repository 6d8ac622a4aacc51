package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Column;
import org.roundtrip.taskform.FormElement.Grid;

/** Makes views of tables. */
final class GridShowing {
    private static final int MOST_ROWS = 200;
    private static final int MOST_COLUMNS = 30;

    private GridShowing() {}

    static FormView.Table of(Grid grid, FormView.Place place, Scope scope) {
        var columns = columns(grid, scope);
        var found = Plain.list(scope.value(grid.rows()));
        var rows = new ArrayList<List<String>>();
        int all = 0;
        for (var one : found == null ? List.of() : found) {
            var map = Plain.map(one);
            if (map != null && ++all <= MOST_ROWS) {
                rows.add(columns.stream()
                        .map(column -> cell(map.get(column.key())))
                        .toList());
            }
        }
        return new FormView.Table(
                "table",
                place,
                grid.frame().label().in(scope),
                columns.stream().map(Column::label).toList(),
                rows,
                Math.max(0, all - MOST_ROWS));
    }

    private static String cell(@Nullable Object value) {
        var list = Plain.list(value);
        return list == null
                ? Plain.text(value)
                : String.join(", ", list.stream().map(Plain::text).toList());
    }

    private static List<Column> columns(Grid grid, Scope scope) {
        if (grid.columnsFrom() == null) {
            return grid.columns();
        }
        var found = Plain.list(scope.value(grid.columnsFrom()));
        var columns = new ArrayList<Column>();
        for (var one : found == null ? List.of() : found) {
            var map = Plain.map(one);
            if (map != null && map.get("key") instanceof String key && columns.size() < MOST_COLUMNS) {
                var label = Plain.text(map.get("label"));
                columns.add(new Column(key, label.isEmpty() ? key : label));
            }
        }
        return columns;
    }
}

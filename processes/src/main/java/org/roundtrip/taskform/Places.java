package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.List;

/** Where elements stand: those of one row beside each other, sharing 16 columns. */
final class Places {
    private static final int COLUMNS = 16;
    private static final int LEAST = 2;

    private Places() {}

    static List<FormView.Place> of(List<FormElement> elements) {
        var places = new ArrayList<FormView.Place>();
        int at = 0;
        while (at < elements.size()) {
            int end = at + 1;
            var row = elements.get(at).frame().row();
            while (row != null
                    && end < elements.size()
                    && row.equals(elements.get(end).frame().row())) {
                end++;
            }
            places.addAll(line(elements.subList(at, end)));
            at = end;
        }
        return places;
    }

    /** Those that say nothing share what the others leave. */
    private static List<FormView.Place> line(List<FormElement> elements) {
        int taken = 0;
        int silent = 0;
        for (var element : elements) {
            var columns = element.frame().columns();
            taken += columns == null ? 0 : columns;
            silent += columns == null ? 1 : 0;
        }
        int share = silent == 0 ? 0 : Math.max(LEAST, (COLUMNS - taken) / silent);
        var places = new ArrayList<FormView.Place>();
        for (var element : elements) {
            var columns = element.frame().columns();
            places.add(new FormView.Place(columns == null ? Math.min(COLUMNS, share) : columns, places.isEmpty()));
        }
        return places;
    }
}

package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Computed;
import org.roundtrip.taskform.FormElement.Field;
import org.roundtrip.taskform.FormElement.Repeated;

/** Takes the answer off a sheet: what the form knows, shows and does not disable, and nothing else that is lying there. */
final class Taking {
    private final FormSheet sheet;

    Taking(FormSheet sheet) {
        this.sheet = sheet;
    }

    Map<String, @Nullable Object> answer() {
        return taken(false);
    }

    FormAnswer entered() {
        var rows = new TreeMap<String, String>();
        sheet.origins().forEach((name, origins) -> rows.put(name, RowOrigins.written(origins)));
        return new FormAnswer(taken(true), rows.isEmpty() ? null : rows);
    }

    private Map<String, @Nullable Object> taken(boolean enteredOnly) {
        var seen = sheet.settled().seen();
        var taken = new LinkedHashMap<String, @Nullable Object>();
        Walk.through(sheet.schema(), seen, sheet.language(), new Walk.Visitor() {
            @Override
            public boolean enters(FormElement element, Address above, Scope scope) {
                return sheet.settled().visibility().shows(element, above);
            }

            @Override
            public void list(Repeated list, Address at, Scope scope) {
                var rows = new ArrayList<@Nullable Object>();
                RowOrigins.before(seen, at).forEach(row -> rows.add(new LinkedHashMap<String, @Nullable Object>()));
                at.put(taken, rows);
            }

            @Override
            public void computed(Computed computed, Address at, Scope scope) {
                if (!enteredOnly) {
                    at.put(taken, Plain.of(at.in(seen)));
                }
            }

            @Override
            public void field(Field field, Address at, Scope scope) {
                boolean left = field.entry().disabled()
                        || enteredOnly && field.entry().readonly().in(scope);
                if (!left) {
                    at.put(taken, Plain.of(at.in(seen)));
                }
            }
        });
        return taken;
    }
}

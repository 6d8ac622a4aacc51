package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Field;
import org.roundtrip.taskform.FormElement.Repeated;

/** Gives every field a value before anybody fills it in: what is known, or the form's own default, or nothing. */
final class Seeding implements Walk.Visitor {
    private final FormLanguage language;
    private final Map<String, @Nullable Object> data;
    private final Surroundings with;

    private Seeding(FormLanguage language, Map<String, @Nullable Object> data, Surroundings with) {
        this.language = language;
        this.data = data;
        this.with = with;
    }

    static void all(FormSchema schema, Map<String, @Nullable Object> data, FormLanguage language, Surroundings with) {
        Walk.through(schema, data, language, new Seeding(language, data, with));
    }

    /** Gives the fields of a row that was just added theirs. */
    static void row(
            Repeated list, Address row, Map<String, @Nullable Object> data, FormLanguage language, Surroundings with) {
        Walk.throughRow(list.elements(), row, data, language, new Seeding(language, data, with));
    }

    @Override
    public void field(Field field, Address at, Scope scope) {
        var known = at.in(data);
        var spot = new InputKind.Spot(field, at, scope, with);
        var from = known == null ? field.entry().otherwise() : known;
        at.put(data, from == null ? field.kind().empty() : field.kind().seeded(Plain.of(from), spot));
    }

    @Override
    public void list(Repeated list, Address at, Scope scope) {
        var known = Plain.list(at.in(data));
        var rows = new ArrayList<@Nullable Object>();
        if (known == null) {
            for (int i = 0; i < list.rowsAtFirst(); i++) {
                rows.add(new LinkedHashMap<String, @Nullable Object>());
            }
        } else {
            known.stream().limit(FormSheet.MOST_ROWS).forEach(one -> rows.add(row(one)));
        }
        at.put(data, rows);
    }

    private static Object row(@Nullable Object one) {
        var map = Plain.map(one);
        return map == null ? new LinkedHashMap<String, @Nullable Object>() : map;
    }
}

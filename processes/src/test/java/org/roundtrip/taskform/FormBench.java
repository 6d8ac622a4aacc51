package org.roundtrip.taskform;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forms to try things on: a clock that stands, and forms written as JSON with single quotes. */
final class FormBench {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    static final FormLanguage LANGUAGE = new FormLanguage(CLOCK);
    static final FormReader READER = new FormReader(LANGUAGE);
    static final FormSheets SHEETS = new FormSheets(LANGUAGE, CLOCK);

    private FormBench() {}

    /** A form of these components, each written with single quotes. */
    static FormSchema form(String... components) {
        return file(
                "{'type':'default','id':'try','schemaVersion':19,'components':[" + String.join(",", components) + "]}");
    }

    static FormSchema file(String json) {
        return READER.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static FormSheet sheet(FormSchema form, Map<String, @Nullable Object> known) {
        return SHEETS.sheet(form, known, Map.of("files::1", "photo.png", "files::2", "bill.pdf"));
    }

    static FormSheet sheet(FormSchema form) {
        return sheet(form, Map.of());
    }

    /** What a page sends that shows a sheet's fields as they are. */
    static Map<String, List<String>> page(FormSheet sheet) {
        var fields = new LinkedHashMap<String, List<String>>();
        var view = sheet.view();
        fields.put("shown", List.of(String.join(",", view.shown())));
        view.elements().forEach(element -> fill(element, fields));
        return fields;
    }

    private static void fill(FormView.Shown element, Map<String, List<String>> fields) {
        if (element instanceof FormView.Field field && !field.fixed()) {
            switch (field.kind()) {
                case "radio", "select", "checks", "files" ->
                    fields.put(
                            field.name(),
                            field.options().stream()
                                    .filter(FormView.Option::chosen)
                                    .map(FormView.Option::value)
                                    .toList());
                case "date", "time", "datetime" -> {
                    fields.put(field.name() + ".date", List.of(field.value()));
                    fields.put(field.name() + ".time", List.of(field.time()));
                }
                default -> fields.put(field.name(), field.values());
            }
        } else if (element instanceof FormView.Group group) {
            group.elements().forEach(one -> fill(one, fields));
        } else if (element instanceof FormView.Rows rows) {
            fields.put("rows:" + rows.name(), List.of(rows.rows()));
            rows.elements().forEach(row -> row.forEach(one -> fill(one, fields)));
        }
    }

    /** A page that was shown, with some fields filled in differently, and sent. */
    static FormSheet typed(FormSchema form, Map<String, @Nullable Object> known, Map<String, String> changes) {
        var fields = page(sheet(form, known));
        changes.forEach((name, value) -> fields.put(name, List.of(value)));
        var sheet = sheet(form, known);
        sheet.type(fields);
        return sheet;
    }

    static FormSheet given(FormSchema form, Map<String, @Nullable Object> known, Map<String, @Nullable Object> data) {
        var sheet = sheet(form, known);
        sheet.give(new FormAnswer(data));
        return sheet;
    }

    /** What is wrong, as pointer and code. */
    static List<String> problems(FormSheet sheet) {
        return sheet.check().stream()
                .map(problem -> problem.at() + " " + problem.code())
                .toList();
    }

    /** A map that may hold nothing. */
    static Map<String, @Nullable Object> map(@Nullable Object... namesAndValues) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }
}

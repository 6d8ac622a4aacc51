package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Field;

/** The JSON Schema of one field. */
final class FieldSchema {
    private final FormSheet sheet;

    FieldSchema(FormSheet sheet) {
        this.sheet = sheet;
    }

    Map<String, Object> of(Field field, Address at, Scope scope) {
        var schema = new LinkedHashMap<String, Object>();
        var title = field.frame().label().in(scope);
        var description = field.frame().description().in(scope);
        if (!title.isEmpty()) {
            schema.put("title", title);
        }
        if (!description.isEmpty()) {
            schema.put("description", description);
        }
        describe(schema, field, new InputKind.Spot(field, at, scope, sheet.with()));
        if (field.entry().readonly().in(scope)) {
            schema.put("readOnly", true);
        }
        var value = at.in(sheet.settled().seen());
        if (!field.kind().missing(value) && value != null) {
            schema.put("default", value);
        }
        return schema;
    }

    private static void describe(Map<String, Object> schema, Field field, InputKind.Spot spot) {
        boolean required = field.entry().required();
        var kind = field.kind();
        if (kind instanceof TextKind text) {
            schema.put("type", "string");
            text(schema, text, required, spot.scope());
        } else if (kind instanceof NumberKind number) {
            schema.put("type", type(number.asText() ? "string" : "number", required));
            if (!number.asText()) {
                put(schema, "minimum", number.least().in(spot.scope()));
                put(schema, "maximum", number.most().in(spot.scope()));
                put(schema, "multipleOf", number.step());
            }
        } else if (kind instanceof TickKind) {
            schema.put("type", "boolean");
            if (required) {
                schema.put("const", true);
            }
        } else if (kind instanceof DateKind date) {
            schema.put("type", type("string", required));
            switch (date.part()) {
                case DATE -> schema.put("format", "date");
                case TIME -> schema.put("examples", List.of("14:30", "14:30Z"));
                case DATETIME -> schema.put("examples", List.of("2026-11-30T14:30", "2026-11-30T14:30Z"));
            }
        } else if (kind instanceof ChoiceKind choice) {
            choice(schema, choice, required, spot);
        } else if (kind instanceof FileKind files) {
            schema.put("type", "array");
            schema.put("items", Map.of("type", "string", "pattern", "^" + FileKind.PREFIX));
            schema.put("minItems", required ? 1 : 0);
            schema.put("maxItems", files.several().in(spot.scope()) ? FileKind.MOST : 1);
        }
    }

    private static void text(Map<String, Object> schema, TextKind text, boolean required, Scope scope) {
        var least = text.least().in(scope);
        var most = text.most().in(scope);
        if (required) {
            schema.put("minLength", least == null ? 1 : Math.max(1, least.intValue()));
        }
        // Blanks around a text don't count for its form; a schema can't say that, so it allows what may be too long.
        schema.put("maxLength", text.longest());
        if (most != null) {
            schema.put("description", join(schema.get("description"), "At most " + most.intValue() + " characters"));
        }
        if (text.pattern() != null && required) {
            schema.put("pattern", text.pattern().pattern().pattern());
        }
    }

    private static void choice(Map<String, Object> schema, ChoiceKind choice, boolean required, InputKind.Spot spot) {
        var values = new ArrayList<@Nullable Object>();
        choice.options().in(spot).forEach(option -> values.add(option.value()));
        // Options that an expression makes can change with the answer.
        boolean fixed = choice.options().expression() == null;
        if (choice.several()) {
            schema.put("type", "array");
            schema.put("uniqueItems", true);
            schema.put("minItems", required ? 1 : 0);
            schema.put("items", fixed ? Map.of("enum", values) : Map.of());
        } else if (fixed) {
            if (!required) {
                values.add(null);
            }
            schema.put("enum", values);
        }
        if (!fixed && !values.isEmpty()) {
            schema.put("examples", values);
        }
    }

    private static Object type(String type, boolean required) {
        return required ? type : List.of(type, "null");
    }

    private static void put(Map<String, Object> schema, String name, @Nullable Object value) {
        if (value != null) {
            schema.put(name, value);
        }
    }

    private static String join(@Nullable Object first, String second) {
        return first == null ? second : first + ". " + second;
    }
}

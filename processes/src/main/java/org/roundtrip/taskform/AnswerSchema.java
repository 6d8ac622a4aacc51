package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Computed;
import org.roundtrip.taskform.FormElement.Field;
import org.roundtrip.taskform.FormElement.Group;
import org.roundtrip.taskform.FormElement.Repeated;

/**
 * The JSON Schema (2020-12) of a form's answer, with the options and limits as they stand before anybody answers.
 * Whether a field is asked can depend on the answer itself; such a field is required by no schema, and says when it is
 * hidden.
 */
final class AnswerSchema {
    private static final String DESCRIPTION = "description";

    private final FormSheet sheet;
    private final FieldSchema fields;

    AnswerSchema(FormSheet sheet) {
        this.sheet = sheet;
        this.fields = new FieldSchema(sheet);
    }

    Map<String, Object> schema() {
        var data = new Node();
        fill(
                data,
                sheet.schema().elements(),
                Address.ROOT,
                Scope.of(sheet.language(), sheet.settled().seen()),
                null);
        var rows = new LinkedHashMap<String, Object>();
        rows.put("type", List.of("object", "null"));
        rows.put(
                DESCRIPTION,
                "For lists whose rows were removed or moved: which row each was before, for example data.items: 0,2,n");
        rows.put("additionalProperties", Map.of("type", "string"));
        var properties = new LinkedHashMap<String, Object>();
        properties.put("data", data.schema());
        properties.put("rows", rows);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("data"));
        schema.put("additionalProperties", false);
        return schema;
    }

    /** An object in the making. */
    private static final class Node {
        private final Map<String, Object> properties = new LinkedHashMap<>();
        private final List<String> required = new ArrayList<>();

        /** The object at a path below this one. */
        Node below(List<String> parts) {
            var node = this;
            for (var part : parts) {
                node = (Node) node.properties.computeIfAbsent(part, name -> new Node());
            }
            return node;
        }

        void put(FormPath path, Map<String, Object> schema, boolean needed) {
            var parts = path.parts();
            var last = parts.get(parts.size() - 1);
            var parent = below(parts.subList(0, parts.size() - 1));
            parent.properties.put(last, schema);
            if (needed && parts.size() == 1) {
                parent.required.add(last);
            }
        }

        Map<String, Object> schema() {
            var schema = new LinkedHashMap<String, Object>();
            schema.put("type", "object");
            var inner = new LinkedHashMap<String, Object>();
            properties.forEach((name, one) -> inner.put(name, one instanceof Node node ? node.schema() : one));
            schema.put("properties", inner);
            if (!required.isEmpty()) {
                schema.put("required", List.copyOf(required));
            }
            schema.put("additionalProperties", false);
            return schema;
        }
    }

    /** @param hide the condition of a container, which is one of everything in it */
    private void fill(Node node, List<FormElement> elements, Address above, Scope scope, @Nullable Feel hide) {
        for (var element : elements) {
            var condition =
                    element.frame().hide() == null ? hide : element.frame().hide();
            if (element instanceof Field field) {
                if (!field.entry().disabled()) {
                    var schema = fields.of(field, above.plus(field.path()), scope);
                    say(schema, condition);
                    boolean needed = field.entry().required()
                            && condition == null
                            && !schema.containsKey("readOnly")
                            && !schema.containsKey("default");
                    node.put(field.path(), schema, needed);
                }
            } else if (element instanceof Computed computed) {
                var schema = new LinkedHashMap<String, Object>();
                schema.put("readOnly", true);
                schema.put(DESCRIPTION, "Computed, whatever is given: " + computed.expression());
                node.put(computed.path(), schema, false);
            } else if (element instanceof Group group) {
                fill(node.below(group.path().parts()), group.elements(), above.plus(group.path()), scope, condition);
            } else if (element instanceof Repeated list) {
                node.put(list.path(), list(list, above.plus(list.path()), scope, condition), false);
            }
        }
    }

    private Map<String, Object> list(Repeated list, Address at, Scope scope, @Nullable Feel condition) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var rows = RowOrigins.before(sheet.settled().seen(), at);
        var items = new Node();
        fill(items, list.elements(), at.row(FormSheet.MOST_ROWS), scope.row(row, 0), null);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "array");
        schema.put("items", items.schema());
        schema.put("minItems", list.changeable() ? 0 : rows.size());
        schema.put("maxItems", list.changeable() ? FormSheet.MOST_ROWS : rows.size());
        say(schema, condition);
        return schema;
    }

    private static void say(Map<String, Object> schema, @Nullable Feel condition) {
        if (condition != null) {
            var said = schema.containsKey(DESCRIPTION) ? schema.get(DESCRIPTION) + ". " : "";
            schema.put(DESCRIPTION, said + "Not asked if: " + condition.text().strip());
        }
    }
}

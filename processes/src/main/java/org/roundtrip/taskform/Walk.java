package org.roundtrip.taskform;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Computed;
import org.roundtrip.taskform.FormElement.Field;
import org.roundtrip.taskform.FormElement.Group;
import org.roundtrip.taskform.FormElement.Repeated;

/** Goes through a form and its data at the same time, in the order of the page. */
final class Walk {
    private final FormLanguage language;
    private final Map<String, @Nullable Object> data;
    private final Visitor visitor;

    private Walk(FormLanguage language, Map<String, @Nullable Object> data, Visitor visitor) {
        this.language = language;
        this.data = data;
        this.visitor = visitor;
    }

    /** What is done on the way. */
    interface Visitor {
        /** @return whether to go on into the element; what is left out here is hidden with all that is in it */
        default boolean enters(FormElement element, Address above, Scope scope) {
            return true;
        }

        default void field(Field field, Address at, Scope scope) {}

        default void computed(Computed computed, Address at, Scope scope) {}

        /** Comes before the list's rows, and may change how many there are. */
        default void list(Repeated list, Address at, Scope scope) {}
    }

    static void through(FormSchema schema, Map<String, @Nullable Object> data, FormLanguage language, Visitor visitor) {
        new Walk(language, data, visitor).all(schema.elements(), Address.ROOT, Scope.of(language, data));
    }

    /** Through one row of a list only. */
    static void throughRow(
            List<FormElement> elements,
            Address row,
            Map<String, @Nullable Object> data,
            FormLanguage language,
            Visitor visitor) {
        new Walk(language, data, visitor).all(elements, row, Scope.of(language, data));
    }

    private void all(List<FormElement> elements, Address above, Scope scope) {
        for (var element : elements) {
            if (visitor.enters(element, above, scope)) {
                one(element, above, scope);
            }
        }
    }

    private void one(FormElement element, Address above, Scope scope) {
        if (element instanceof Field field) {
            visitor.field(field, above.plus(field.path()), scope);
        } else if (element instanceof Computed computed) {
            visitor.computed(computed, above.plus(computed.path()), scope);
        } else if (element instanceof Group group) {
            all(group.elements(), above.plus(group.path()), scope);
        } else if (element instanceof Repeated list) {
            var at = above.plus(list.path());
            visitor.list(list, at, scope);
            var rows = Plain.list(at.in(data));
            for (int i = 0; rows != null && i < rows.size(); i++) {
                var row = Plain.map(rows.get(i));
                if (row != null) {
                    all(list.elements(), at.row(i), scope.row(row, i));
                }
            }
        }
    }
}

package org.roundtrip.taskform;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Computed;
import org.roundtrip.taskform.FormElement.Field;
import org.roundtrip.taskform.FormElement.Group;
import org.roundtrip.taskform.FormElement.Repeated;

/**
 * Which elements are hidden, each in its row, with all that is in them. A condition without an answer hides, too: a field
 * that depends on a number is hidden until there is one, here as in the preview of who made the form.
 */
record Visibility(Set<String> hidden) {
    static final Visibility ALL = new Visibility(Set.of());

    static Visibility of(FormSchema schema, Map<String, @Nullable Object> data, FormLanguage language) {
        var hidden = new HashSet<String>();
        Walk.through(schema, data, language, new Walk.Visitor() {
            @Override
            public boolean enters(FormElement element, Address above, Scope scope) {
                var hide = element.frame().hide();
                if (hide != null && scope.meets(hide)) {
                    hidden.add(key(element, above));
                    return false;
                }
                return true;
            }
        });
        return new Visibility(hidden);
    }

    boolean shows(FormElement element, Address above) {
        return !hidden.contains(key(element, above));
    }

    /** The data without what is hidden. */
    Map<String, @Nullable Object> seen(FormSchema schema, Map<String, @Nullable Object> data, FormLanguage language) {
        var seen = Plain.copy(data);
        Walk.through(schema, data, language, new Walk.Visitor() {
            @Override
            public boolean enters(FormElement element, Address above, Scope scope) {
                if (shows(element, above)) {
                    return true;
                }
                remove(element, above, seen);
                return false;
            }
        });
        return seen;
    }

    private static void remove(FormElement element, Address above, Map<String, @Nullable Object> seen) {
        if (element instanceof Field field) {
            above.plus(field.path()).remove(seen);
        } else if (element instanceof Computed computed) {
            above.plus(computed.path()).remove(seen);
        } else if (element instanceof Repeated list) {
            above.plus(list.path()).remove(seen);
        } else if (element instanceof Group group) {
            all(group.elements(), above.plus(group.path()), seen);
        }
    }

    private static void all(List<FormElement> elements, Address above, Map<String, @Nullable Object> seen) {
        elements.forEach(element -> remove(element, above, seen));
    }

    private static String key(FormElement element, Address above) {
        return above.name() + "#" + element.frame().id();
    }
}

package org.roundtrip.taskform;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.roundtrip.taskform.FormElement.Computed;
import org.roundtrip.taskform.FormElement.Field;
import org.roundtrip.taskform.FormElement.Group;
import org.roundtrip.taskform.FormElement.Repeated;

/** A form as its author wrote it, read and found usable. */
public final class FormSchema {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final String id;
    private final List<FormElement> elements;
    private final List<Feel> expressions;

    FormSchema(String id, List<FormElement> elements, List<Feel> expressions) {
        this.id = id;
        this.elements = List.copyOf(elements);
        this.expressions = List.copyOf(expressions);
    }

    /** What models call it in {@code camunda:formRef}. */
    public String id() {
        return id;
    }

    List<FormElement> elements() {
        return elements;
    }

    /** The names of everything the form may want to know before it is filled in: of its keys and its expressions. */
    public Set<String> wants() {
        var names = new LinkedHashSet<String>(keys());
        for (var expression : expressions) {
            NAME.matcher(expression.text()).results().forEach(name -> names.add(name.group()));
        }
        valuesKeys(elements, names);
        return names;
    }

    /** The first names of everything the form answers: what of a case's variables it may change. */
    public Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        keys(elements, keys);
        return keys;
    }

    /** Whether filling in one field can change another. */
    boolean isReactive() {
        return !expressions.isEmpty();
    }

    /** Whether any expression mentions this name. */
    boolean mentions(String name) {
        return expressions.stream().anyMatch(expression -> NAME.matcher(expression.text())
                .results()
                .anyMatch(found -> found.group().equals(name)));
    }

    private static void keys(List<FormElement> elements, Set<String> keys) {
        for (var element : elements) {
            if (element instanceof Field field) {
                keys.add(field.path().parts().get(0));
            } else if (element instanceof Computed computed) {
                keys.add(computed.path().parts().get(0));
            } else if (element instanceof Repeated list) {
                keys.add(list.path().parts().get(0));
            } else if (element instanceof Group group) {
                if (group.path().parts().isEmpty()) {
                    keys(group.elements(), keys);
                } else {
                    keys.add(group.path().parts().get(0));
                }
            }
        }
    }

    private static void valuesKeys(List<FormElement> elements, Set<String> names) {
        for (var element : elements) {
            if (element instanceof Field field && field.kind() instanceof ChoiceKind choice) {
                if (choice.options().key() != null) {
                    names.add(choice.options().key());
                }
            } else if (element instanceof Group group) {
                valuesKeys(group.elements(), names);
            } else if (element instanceof Repeated list) {
                valuesKeys(list.elements(), names);
            }
        }
    }
}

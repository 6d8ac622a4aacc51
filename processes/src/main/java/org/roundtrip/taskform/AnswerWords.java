package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.List;
import org.roundtrip.taskform.TaskAnswer.Said;

/** An answer as who gave it has seen it: labels instead of keys, in the order of the page. */
final class AnswerWords {
    private final List<Said> said = new ArrayList<>();

    private AnswerWords() {}

    static List<Said> of(FormView view) {
        var words = new AnswerWords();
        words.all(view.elements(), "");
        return List.copyOf(words.said);
    }

    private void all(List<FormView.Shown> elements, String above) {
        for (var element : elements) {
            if (element instanceof FormView.Field field) {
                field(field, above);
            } else if (element instanceof FormView.Group group) {
                all(group.elements(), above);
            } else if (element instanceof FormView.Rows rows) {
                for (int i = 0; i < rows.elements().size(); i++) {
                    all(rows.elements().get(i), above + rows.texts().label() + " " + (i + 1) + " · ");
                }
            }
        }
    }

    private void field(FormView.Field field, String above) {
        var label = above
                + (field.texts().label().isEmpty()
                        ? field.name()
                        : field.texts().label());
        switch (field.kind()) {
            case "tick" -> add(label, field.value().equals("true") ? "Yes" : "No");
            case "files" -> field.options().forEach(file -> said.add(new Said(label, file.label(), file.value())));
            case "radio", "select", "checks" ->
                add(
                        label,
                        String.join(
                                ", ",
                                field.options().stream()
                                        .filter(FormView.Option::chosen)
                                        .map(FormView.Option::label)
                                        .toList()));
            case "date", "time", "datetime" -> add(label, (field.value() + " " + field.time()).strip());
            default -> add(label, (field.value() + " " + unit(field)).strip());
        }
    }

    private static String unit(FormView.Field field) {
        return field.value().isEmpty() ? "" : field.texts().after();
    }

    private void add(String label, String value) {
        if (!value.isBlank()) {
            said.add(new Said(label, value, null));
        }
    }
}

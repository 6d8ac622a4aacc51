package org.roundtrip.forms.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, in words: shown together on top and again beside each field. */
public class Problems {
    private final List<Problem> problems = new ArrayList<>();

    /** @param field the id of the field the customer has to mend */
    public record Problem(String field, String text) {}

    static Problems none() {
        return new Problems();
    }

    static Problems of(String field, String text) {
        var problems = new Problems();
        problems.add(field, text);
        return problems;
    }

    void add(String field, String text) {
        problems.add(new Problem(field, text));
    }

    public boolean any() {
        return !problems.isEmpty();
    }

    public List<Problem> all() {
        return Collections.unmodifiableList(problems);
    }

    /** What is wrong with this field, or null. */
    public @Nullable String at(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }
}

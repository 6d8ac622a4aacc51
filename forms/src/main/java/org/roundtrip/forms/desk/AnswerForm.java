package org.roundtrip.forms.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task's form as it is shown: what was typed so far, and what is wrong with it. */
public record AnswerForm(Map<String, String> values, List<Problem> problems) {
    /**
     * @param anchor the id of the field's element, for links from the summary
     * @param about what it is about, where several fields have the same words; may be empty
     */
    public record Problem(String field, String anchor, String text, String about) {
        static Problem at(String field, String text) {
            return new Problem(field, anchorOf(field), text, "");
        }

        Problem about(String what) {
            return new Problem(field, anchor, text, what);
        }
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String value(String field, Object otherwise) {
        return values.getOrDefault(field, String.valueOf(otherwise));
    }

    public boolean chosen(String field, Object value) {
        return String.valueOf(value).equals(values.get(field));
    }

    public @Nullable String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }

    public String anchor(String field) {
        return anchorOf(field);
    }

    private static String anchorOf(String field) {
        return "f-" + field.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }
}

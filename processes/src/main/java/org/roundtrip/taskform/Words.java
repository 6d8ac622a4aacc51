package org.roundtrip.taskform;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A text of a form: plain, an expression, or a template with expressions in double braces. A value that gets into a text
 * is escaped by whoever knows what the text is for.
 */
record Words(List<Template.Part> parts) {
    static final Words NONE = new Words(List.of());

    /** No text on a page is longer; a loop over a long list would be. */
    private static final int LONGEST = 50_000;

    static Words of(String text, String place, FormLanguage language) {
        if (text.isEmpty()) {
            return NONE;
        }
        if (FormLanguage.isExpression(text)) {
            return new Words(List.of(new Template.Insert(language.expression(text, place))));
        }
        return new Words(Template.parse(text, place, language));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    String in(Scope scope) {
        return in(scope, UnaryOperator.identity());
    }

    /** @param escape what is done to each value before it becomes part of the text */
    String in(Scope scope, UnaryOperator<String> escape) {
        var text = new StringBuilder();
        for (var part : parts) {
            part.write(text, scope, scope.context(), escape);
        }
        return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST);
    }
}

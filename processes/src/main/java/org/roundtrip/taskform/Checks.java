package org.roundtrip.taskform;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormElement.Field;

/**
 * Finds what is wrong with what was filled in. What is hidden or disabled was never asked, and what is readonly nobody
 * at the page could put right: none of it is checked.
 */
final class Checks implements Walk.Visitor {
    private final Map<String, InputKind.Read> unreadable;
    private final Visibility visibility;
    private final Surroundings with;
    private final Problems problems;
    private final Map<String, @Nullable Object> seen;

    Checks(
            Map<String, InputKind.Read> unreadable,
            Visibility visibility,
            Surroundings with,
            Problems problems,
            Map<String, @Nullable Object> seen) {
        this.unreadable = unreadable;
        this.visibility = visibility;
        this.with = with;
        this.problems = problems;
        this.seen = seen;
    }

    @Override
    public boolean enters(FormElement element, Address above, Scope scope) {
        return visibility.shows(element, above);
    }

    @Override
    public void field(Field field, Address at, Scope scope) {
        if (field.entry().disabled() || field.entry().readonly().in(scope)) {
            return;
        }
        var wrong = unreadable.get(at.name());
        if (wrong != null) {
            problems.add(at, String.valueOf(wrong.code()), wrong.words());
            return;
        }
        var value = at.in(seen);
        var kind = field.kind();
        if (kind.missing(value)) {
            if (field.entry().required()) {
                problems.add(at, "required", missing(kind));
            }
        } else if (value != null) {
            kind.check(value, new InputKind.Spot(field, at, scope, with), problems);
        }
    }

    private static String missing(InputKind kind) {
        if (kind instanceof TickKind) {
            return "Tick this box to go on";
        }
        if (kind instanceof ChoiceKind choice) {
            return choice.several() ? "Choose at least one" : "Choose one of the options";
        }
        if (kind instanceof FileKind) {
            return "Attach a file";
        }
        return kind instanceof DateKind date && date.part() == DateKind.Part.TIME ? "Enter a time" : "Fill this in";
    }
}

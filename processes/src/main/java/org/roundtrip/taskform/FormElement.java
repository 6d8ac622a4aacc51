package org.roundtrip.taskform;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One element of a form: a field, a container of others, or something to look at. */
sealed interface FormElement {
    Frame frame();

    /**
     * What every element has.
     *
     * @param hide the element is there unless this test is met, see {@link Visibility}
     * @param row elements with the same word stand beside each other; null stands alone
     * @param columns how many of the 16 columns it takes, or null for its share
     */
    record Frame(
            String id,
            String type,
            Words label,
            Words description,
            @Nullable Feel hide,
            @Nullable String row,
            @Nullable Integer columns) {}

    /** A field that somebody fills in. */
    record Field(Frame frame, FormPath path, Entry entry, InputKind kind) implements FormElement {}

    /**
     * How a field is to be filled in.
     *
     * @param disabled never: it is neither asked, nor checked, nor part of the answer
     * @param readonly not here: its value is part of the answer as it was
     */
    record Entry(
            boolean required,
            boolean disabled,
            Flag readonly,
            @Nullable Object otherwise) {}

    /** A field that nobody fills in: its value is computed, whatever the client says. */
    record Computed(Frame frame, FormPath path, Feel expression) implements FormElement {}

    /** Fields that belong together, with or without a path of their own. */
    record Group(Frame frame, FormPath path, boolean outline, List<FormElement> elements) implements FormElement {}

    /**
     * The same fields again and again, a row for each.
     *
     * @param rowsAtFirst how many rows there are before anybody says otherwise
     * @param changeable whether rows can be added and removed
     */
    record Repeated(Frame frame, FormPath path, int rowsAtFirst, boolean changeable, List<FormElement> elements)
            implements FormElement {}

    /** Words between the fields, Markdown or HTML. */
    record Prose(Frame frame, Words words, boolean html) implements FormElement {}

    /** A picture. */
    record Picture(Frame frame, Words source, Words alt) implements FormElement {}

    /** A line, or some room. */
    record Gap(Frame frame, boolean line, int height) implements FormElement {}

    /** A button; one that submits lends its label to the page's own. */
    record Press(Frame frame, boolean reset) implements FormElement {}

    /** Rows to look at. {@code columns} come from the file unless {@code columnsFrom} is there. */
    record Grid(
            Frame frame,
            Feel rows,
            List<Column> columns,
            @Nullable Feel columnsFrom,
            @Nullable Integer pageSize) implements FormElement {}

    /** A column of a table. */
    record Column(String key, String label) {}

    /** Yes or no, now or by an expression. */
    record Flag(boolean set, @Nullable Feel expression) {
        static final Flag NO = new Flag(false, null);

        boolean in(Scope scope) {
            return expression == null ? set : Boolean.TRUE.equals(scope.value(expression));
        }
    }

    /** A number, now or by an expression; null is no limit. */
    record Limit(@Nullable BigDecimal number, @Nullable Feel expression) {
        static final Limit NONE = new Limit(null, null);

        @Nullable
        BigDecimal in(Scope scope) {
            if (expression == null) {
                return number;
            }
            var value = scope.value(expression);
            return value instanceof BigDecimal found ? found : Numbers.read(Plain.text(value));
        }
    }
}

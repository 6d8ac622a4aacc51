package org.roundtrip.taskform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page is to show it, everything evaluated: what is hidden is not there, texts are texts.
 *
 * @param id the form's own name
 * @param done what the button says that completes the form; null if the form says nothing
 * @param shown the names of all fields that can be filled in, which the page has to send back
 * @param reactive whether filling in one field can change others
 * @param files whether any field takes files
 */
public record FormView(
        String id,
        List<Shown> elements,
        List<FormProblem> problems,
        @Nullable String done,
        List<String> shown,
        boolean reactive,
        boolean files) {

    /** The same with other problems. */
    public FormView with(List<FormProblem> others) {
        return new FormView(id, elements, others, done, shown, reactive, files);
    }

    /** The names of all fields that can be filled in, as one field of the page. */
    public String shownNames() {
        return String.join(",", shown);
    }

    /** The problem of a field, if it has one. */
    public @Nullable String problem(String name) {
        return problems.stream()
                .filter(problem -> problem.field().equals(name))
                .map(FormProblem::words)
                .findFirst()
                .orElse(null);
    }

    /** The id of a field's element on the page. */
    public static String anchor(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    /** One element of the page. {@link #kind} tells templates which. */
    public sealed interface Shown {
        String kind();

        Place place();
    }

    /**
     * Where an element stands.
     *
     * @param columns how many of 16 columns it takes
     * @param fresh whether it begins a line of its own
     */
    public record Place(int columns, boolean fresh) {}

    /** What is written at a field. */
    public record Texts(String label, String description, String before, String after) {}

    /**
     * A field. Its kind is how it is filled in: {@code line}, {@code lines}, {@code number}, {@code tick}, {@code radio},
     * {@code select}, {@code checks}, {@code date}, {@code time}, {@code datetime}, {@code files}.
     *
     * @param values what stands in it; for dates the day and the time
     * @param most how many characters fit
     * @param several whether it takes several files
     * @param watched whether others may change with it
     */
    public record Field(
            String kind,
            Place place,
            String name,
            Texts texts,
            boolean required,
            boolean readonly,
            boolean disabled,
            List<String> values,
            List<Option> options,
            int most,
            boolean several,
            boolean watched)
            implements Shown {
        public String value() {
            return values.isEmpty() ? "" : values.get(0);
        }

        public String time() {
            return values.size() < 2 ? "" : values.get(1);
        }

        public String anchor() {
            return FormView.anchor(name);
        }

        /** Whether nobody can change it here. */
        public boolean fixed() {
            return readonly || disabled;
        }
    }

    /** Something to choose, or a file that is attached. */
    public record Option(String value, String label, boolean chosen) {}

    /** Fields that belong together. */
    public record Group(String kind, Place place, Texts texts, boolean outline, List<Shown> elements)
            implements Shown {}

    /**
     * A list with its rows.
     *
     * @param rows from which rows of before they come, as the page has to send it back
     */
    public record Rows(
            String kind,
            Place place,
            String name,
            Texts texts,
            boolean changeable,
            boolean full,
            String rows,
            List<List<Shown>> elements)
            implements Shown {
        public String anchor() {
            return FormView.anchor(name);
        }
    }

    /** Words: {@code markdown} or {@code html}, neither of which is safe to show as it is. */
    public record Prose(String kind, Place place, String text) implements Shown {}

    /** A picture: an https address, or one that holds it. */
    public record Picture(String kind, Place place, String source, String alt) implements Shown {}

    /** A {@code rule} between elements, or some {@code space}. */
    public record Gap(String kind, Place place) implements Shown {}

    /** A button that takes back what was filled in. */
    public record Reset(String kind, Place place, String label) implements Shown {}

    /** A table to look at. {@code more} rows are left out. */
    public record Table(String kind, Place place, String label, List<String> columns, List<List<String>> rows, int more)
            implements Shown {}
}

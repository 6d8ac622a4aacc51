package org.roundtrip.taskform;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One filling in of a form: what was known before, what was typed or given since, what of it is shown and what is wrong
 * with it. The order is always the same: values come in, what is computed is computed, what is to be hidden is hidden,
 * and what is left is checked.
 */
public final class FormSheet {
    /** The most rows a list can have. */
    static final int MOST_ROWS = 100;

    /** The most an answer may hold, written out. */
    private static final int LARGEST = 500_000;

    private final FormSchema schema;
    private final FormLanguage language;
    private final Surroundings with;
    private final Map<String, @Nullable Object> data;
    private final Map<String, InputKind.Read> unreadable = new HashMap<>();
    private final Map<String, List<String>> typed = new HashMap<>();
    private final Map<String, List<Integer>> origins = new LinkedHashMap<>();
    private final Problems problems = new Problems();
    private Settling.Settled settled;

    FormSheet(FormSchema schema, FormLanguage language, Surroundings with) {
        this.schema = schema;
        this.language = language;
        this.with = with;
        this.data = Plain.copy(with.initial());
        Seeding.all(schema, data, language, with);
        this.settled = Settling.settle(schema, data, language);
    }

    /** Takes what came from a page. Anything that the page could not ask stays what it was. */
    public void type(Map<String, List<String>> fields) {
        var entry = new PageEntry(this, new PageFields(fields));
        Walk.through(schema, data, language, entry);
        settle();
        entry.choices();
        settle();
    }

    /**
     * Takes what a program gave. A key the form does not have, and a value for a field that is not asked, are problems: a
     * program that sends them means something else than will happen.
     */
    public void give(FormAnswer answer) {
        var entry = new GivenEntry(this, answer);
        Walk.through(schema, data, language, entry);
        settle();
        entry.refuseWhatWasNotAsked(settled);
    }

    /** Adds, removes or moves a row of a list, as {@link RowChange} says. */
    public void change(RowChange change) {
        change.on(this);
        settle();
    }

    /** Looks at everything. @return what is wrong, in the order of the page; empty if nothing is */
    public List<FormProblem> check() {
        Walk.through(
                schema,
                settled.seen(),
                language,
                new Checks(unreadable, settled.visibility(), with, problems, settled.seen()));
        if (answer().toString().length() > LARGEST) {
            problems.add(Address.ROOT, "too-large", "This is more than can be kept");
        }
        return problems.all();
    }

    /** Adds a problem that was found elsewhere, for example with a file. */
    public void refuse(FormProblem problem) {
        problems.add(problem);
    }

    /** What was found to be wrong so far. */
    public List<FormProblem> problems() {
        return problems.all();
    }

    /** The form as it is to be shown. */
    public FormView view() {
        return new Showing(this).view();
    }

    /** What was answered: every field that is shown and not disabled, with what is computed. */
    public Map<String, @Nullable Object> answer() {
        return new Taking(this).answer();
    }

    /** What somebody has entered, in the form in which {@link #give} takes it again. */
    public FormAnswer entered() {
        return new Taking(this).entered();
    }

    /** What the model may branch on. A value that is none now, because its field is hidden or empty, is null. */
    public Map<String, @Nullable Object> variables() {
        return new ModelValues(this).all();
    }

    /** The JSON Schema of a {@link FormAnswer} to this form. */
    public Map<String, Object> answerSchema() {
        return new AnswerSchema(this).schema();
    }

    FormSchema schema() {
        return schema;
    }

    FormLanguage language() {
        return language;
    }

    Surroundings with() {
        return with;
    }

    /** All values, hidden ones too. */
    Map<String, @Nullable Object> data() {
        return data;
    }

    Settling.Settled settled() {
        return settled;
    }

    Map<String, InputKind.Read> unreadable() {
        return unreadable;
    }

    Map<String, List<String>> typed() {
        return typed;
    }

    Map<String, List<Integer>> origins() {
        return origins;
    }

    Problems found() {
        return problems;
    }

    private void settle() {
        settled = Settling.settle(schema, data, language);
    }
}

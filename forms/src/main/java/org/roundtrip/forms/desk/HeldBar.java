package org.roundtrip.forms.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.roundtrip.cases.Actor;
import org.roundtrip.worklist.HeldAnswers;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of a person's last answers: still undoable, or not carried out. */
@Component
class HeldBar {
    /** An {@link org.roundtrip.cases.InvalidRequest} is kept as its problems written out; their details are for people. */
    private static final Pattern DETAIL = Pattern.compile("detail=(.*?)](?=[,\\]]|$)");

    private final JdbcClient jdbc;
    private final HeldAnswers answers;
    private final WorkItems items;

    HeldBar(JdbcClient jdbc, HeldAnswers answers, WorkItems items) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.items = items;
    }

    /** An answer that can still be undone. */
    public record Held(String taskId, String caseNumber, String step) {}

    /** An answer that could not be carried out. {@code gone}: its task is over, so it can't be given again. */
    public record Failed(String taskId, String caseNumber, String step, String reason, boolean gone) {}

    List<Held> heldOf(Actor actor) {
        return jdbc.sql("select w.id as task_id, w.case_number, w.name as step from held_answer h"
                        + " join work_item w on w.id = h.task_id where h.actor = ? and h.problem is null"
                        + " order by h.run_at desc")
                .param(actor.name())
                .query(Held.class)
                .list();
    }

    List<Failed> failedOf(Actor actor) {
        return answers.problemsOf(actor).stream()
                .flatMap(problem -> failed(problem, items.find(problem.taskId())).stream())
                .toList();
    }

    private static Optional<Failed> failed(HeldAnswers.Problem problem, Optional<WorkItem> item) {
        var number = item.map(WorkItem::caseNumber).orElse(problem.caseNumber());
        var step = item.map(WorkItem::name).orElse(problem.step());
        return number == null || step == null
                ? Optional.empty()
                : Optional.of(new Failed(problem.taskId(), number, step, inWords(problem.problem()), item.isEmpty()));
    }

    /** How long an answer can be undone, in seconds. */
    long undoSeconds() {
        return answers.undoFor().toSeconds();
    }

    static String inWords(String problem) {
        var details = DETAIL.matcher(problem).results().map(hit -> hit.group(1)).toList();
        return sentence(details.isEmpty() ? problem : String.join("; ", details));
    }

    private static String sentence(String text) {
        return text.isEmpty()
                ? text
                : Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}

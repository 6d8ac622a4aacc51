package org.roundtrip.forms.desk;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.worklist.ManyTasks;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking several tasks of a list, or giving them back; the list then says what became of them. */
@DeskScreen
class ManyTasksPage {
    private static final String RELEASE = "release";
    private static final String CLAIM = "claim";

    private final ManyTasks tasks;
    private final DeskTexts texts;

    ManyTasksPage(ManyTasks tasks, DeskTexts texts) {
        this.tasks = tasks;
        this.texts = texts;
    }

    /** A task that nothing was changed about, and why. */
    public record Left(String caseNumber, String why) implements Serializable {}

    /**
     * What became of what was ticked.
     *
     * @param undo the tasks that a press of a button puts back as they were, by doing {@code undoBy} to them
     */
    public record Outcome(String words, List<Left> left, List<String> undo, String undoBy) implements Serializable {}

    @PostMapping("/desk/queue/{queue}/tasks")
    String change(
            @PathVariable String queue,
            @RequestParam(required = false) @Nullable List<String> task,
            @RequestParam(name = "do", defaultValue = CLAIM) String verb,
            @RequestParam(defaultValue = "") String filter,
            RedirectAttributes redirect) {
        QueuePage.check(SignedIn.actor(), queue);
        var back = "redirect:" + QueueRail.href(queue, QueueFilter.read(filter));
        var asked = task == null ? List.<String>of() : task;
        if (asked.isEmpty() || asked.size() > ManyTasks.MOST) {
            redirect.addAttribute("notice", asked.isEmpty() ? "no-task-ticked" : "too-many-ticked");
            return back;
        }
        redirect.addFlashAttribute("outcome", outcome(asked, verb.equals(RELEASE)));
        return back;
    }

    /** @throws InvalidRequest if they are too many */
    private Outcome outcome(List<String> asked, boolean release) {
        var actor = SignedIn.actor();
        var words = release ? tasks.release(asked, actor) : tasks.claim(asked, actor);
        var done = words.stream().filter(ManyTasks.Word::done).toList();
        return new Outcome(
                texts.text(release ? "many.released" : "many.claimed", done.size()),
                words.stream().filter(word -> !word.done()).map(this::left).toList(),
                done.stream().map(ManyTasks.Word::taskId).toList(),
                release ? CLAIM : RELEASE);
    }

    private Left left(ManyTasks.Word word) {
        return new Left(
                word.caseNumber() == null ? texts.text("bulk.gone") : word.caseNumber(),
                word.by() == null
                        ? texts.code("many.why", String.valueOf(word.code()))
                        : texts.text("error.task-taken", texts.person(word.by())));
    }
}

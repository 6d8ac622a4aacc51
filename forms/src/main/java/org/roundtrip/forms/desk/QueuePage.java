package org.roundtrip.forms.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.forms.Initials;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.worklist.TaskGone;
import org.roundtrip.worklist.TaskTaken;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;
import org.roundtrip.worklist.Worklist;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One queue as a list, oldest first, and the button that serves its next task. */
@DeskScreen
class QueuePage {
    private static final int PAGE = 50;
    /** Several people press "Start working" at once: whoever loses a task gets the one after it. */
    private static final int TRIES = 5;

    private final DeskWork work;
    private final WorkItems items;
    private final Worklist worklist;
    private final DeskTexts texts;

    QueuePage(DeskWork work, WorkItems items, Worklist worklist, DeskTexts texts) {
        this.work = work;
        this.items = items;
        this.worklist = worklist;
        this.texts = texts;
    }

    /** A row of the list. */
    public record Row(
            String taskId,
            String caseNumber,
            String step,
            String customer,
            @Nullable String worth,
            DeskTexts.Moment since,
            @Nullable Badge due,
            @Nullable String owner,
            boolean mine) {}

    @GetMapping("/desk/queue/{queue}")
    String show(
            @PathVariable String queue,
            @RequestParam(defaultValue = "all") String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var actor = SignedIn.actor();
        check(actor, queue);
        boolean mine = "mine".equals(view);
        // The task the page before ended with may be done by now: then the list starts over.
        var from = Optional.ofNullable(after).flatMap(items::find).orElse((WorkItem) null);
        var found = work.page(queue, mine ? actor.name() : null, from, PAGE + 1);
        var rows = found.stream().limit(PAGE).map(one -> row(one, actor)).toList();
        model.addAttribute("queue", queue);
        model.addAttribute("title", texts.text("queue." + queue));
        model.addAttribute("view", mine ? "mine" : "all");
        model.addAttribute("after", from == null ? null : from.id());
        model.addAttribute("rows", rows);
        model.addAttribute("more", found.size() > PAGE ? rows.get(PAGE - 1).taskId() : null);
        return "desk/queue";
    }

    @PostMapping("/desk/queue/{queue}/start")
    String start(@PathVariable String queue) {
        var actor = SignedIn.actor();
        check(actor, queue);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var next = work.next(queue, null, "");
            if (next.isEmpty()) {
                break;
            }
            try {
                worklist.claim(next.get(), actor);
                return "redirect:/desk/tasks/" + next.get();
            } catch (TaskTaken | TaskGone e) {
                // Someone was faster.
            }
        }
        return "redirect:/desk/queue/" + queue + "?notice=nothing-free";
    }

    private static void check(Actor actor, String queue) {
        var sight = Sight.of(actor);
        sight.need(sight.queues().contains(queue), queue);
    }

    private Row row(DeskWork.Waiting one, Actor actor) {
        var sight = Sight.of(actor);
        return new Row(
                one.taskId(),
                one.caseNumber(),
                one.step(),
                customer(one.customer(), sight),
                one.worthMinor() == null || !sight.money() ? null : texts.money(one.currency(), one.worthMinor()),
                texts.moment(one.since()),
                texts.due(one.dueAt()),
                one.assignee() == null ? null : texts.person(one.assignee()),
                actor.name().equals(one.assignee()));
    }

    static String customer(@Nullable String name, Sight sight) {
        return sight.names() && name != null && !name.isBlank() ? name : Initials.of(name);
    }
}

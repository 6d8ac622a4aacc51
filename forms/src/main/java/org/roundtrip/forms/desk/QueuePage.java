package org.roundtrip.forms.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final FindWork found;
    private final QueueRail rail;
    private final BulkApproval bulk;
    private final WorkItems items;
    private final Worklist worklist;
    private final Together together;
    private final CaseFlags flags;
    private final DeskTexts texts;

    QueuePage(
            DeskWork work,
            FindWork found,
            QueueRail rail,
            BulkApproval bulk,
            WorkItems items,
            Worklist worklist,
            Together together,
            CaseFlags flags,
            DeskTexts texts) {
        this.work = work;
        this.found = found;
        this.rail = rail;
        this.bulk = bulk;
        this.items = items;
        this.worklist = worklist;
        this.together = together;
        this.flags = flags;
        this.texts = texts;
    }

    /**
     * A row of the list.
     *
     * @param others who else looks at it now, as a sentence; empty if nobody does
     * @param because why its refund waits for approval
     * @param tick how it can be approved with others; null where that is not asked
     * @param flags what makes its case worth a second look
     */
    public record Row(
            String taskId,
            String caseNumber,
            String step,
            String customer,
            @Nullable String worth,
            DeskTexts.Moment since,
            @Nullable Badge due,
            @Nullable String owner,
            boolean mine,
            String others,
            @Nullable String because,
            BulkApproval.@Nullable Tick tick,
            List<String> flags) {}

    @GetMapping("/desk/queue/{queue}")
    String show(@PathVariable String queue, @RequestParam Map<String, String> sent, Model model) {
        var actor = SignedIn.actor();
        check(actor, queue);
        var filter = QueueFilter.of(sent);
        // The task the page before ended with may be done by now: then the list starts over.
        var after = Optional.ofNullable(sent.get("after")).flatMap(items::find).orElse((WorkItem) null);
        int from = filter.oldestFirst() ? 0 : from(sent.getOrDefault("from", ""));
        var page = found.page(queue, filter, actor, after, from, PAGE + 1);
        var shown = page.stream().limit(PAGE).toList();
        var cases = shown.stream().map(FindWork.Waiting::caseId).collect(Collectors.toSet());
        var here = together.others(cases, actor);
        var flagged = flags.of(
                shown.stream()
                        .filter(one -> CaseFlags.wantedBy(one.formKey()))
                        .map(FindWork.Waiting::caseId)
                        .collect(Collectors.toSet()),
                Sight.of(actor));
        var ticks = bulk.ticks(shown, actor);
        model.addAttribute("queue", queue);
        model.addAttribute("title", texts.text("queue." + queue));
        model.addAttribute("filter", filter);
        model.addAttribute("first", after == null && from == 0 ? null : QueueRail.href(queue, filter));
        model.addAttribute("here", address(queue, filter, after == null ? "" : "after=" + after.id(), from));
        model.addAttribute("keep", filter.lasting().query());
        model.addAttribute("now", filter.query());
        model.addAttribute(
                "rows",
                shown.stream()
                        .map(one -> row(one, here, ticks, flagged.getOrDefault(one.caseId(), List.of()), actor))
                        .toList());
        model.addAttribute("more", page.size() > PAGE ? more(queue, filter, shown.get(shown.size() - 1), from) : null);
        model.addAttribute("strip", bulk.strip(queue, actor));
        rail.show(queue, filter, actor, model);
        return "desk/queue";
    }

    private static String more(String queue, QueueFilter filter, FindWork.Waiting last, int from) {
        return filter.oldestFirst()
                ? address(queue, filter, "after=" + last.taskId(), 0)
                : address(queue, filter, "", from + PAGE);
    }

    private static String address(String queue, QueueFilter filter, String after, int from) {
        var page = from > 0 ? "from=" + from : after;
        var href = QueueRail.href(queue, filter);
        return page.isEmpty() ? href : href + (href.contains("?") ? "&" : "?") + page;
    }

    private static int from(String sent) {
        return sent.matches("\\d{1,6}") ? Integer.parseInt(sent) : 0;
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

    static void check(Actor actor, String queue) {
        var sight = Sight.of(actor);
        sight.need(sight.queues().contains(queue), queue);
    }

    private Row row(
            FindWork.Waiting one,
            Map<Long, String> here,
            Map<String, BulkApproval.Tick> ticks,
            List<String> flags,
            Actor actor) {
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
                actor.name().equals(one.assignee()),
                here.getOrDefault(one.caseId(), ""),
                one.because() == null || !one.formKey().equals(BulkApproval.FORM)
                        ? null
                        : texts.code("because", one.because()),
                ticks.get(one.taskId()),
                flags);
    }

    static String customer(@Nullable String name, Sight sight) {
        return sight.names() && name != null && !name.isBlank() ? name : Initials.of(name);
    }
}

package org.roundtrip.forms.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.worklist.HeldAnswers;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a task's page together. */
@Component
class TaskPages {
    /** The forms that have a template under {@code desk/tasks}. */
    static final Set<String> FORMS = Set.of(
            "intake/review-request",
            "inspection/inspect-items",
            "inspection/settle-inspection",
            "inspection/send-item-back",
            "returns/answer-rejected-refund",
            "returns/chase-refund",
            "exchange/reserve-by-hand",
            "exchange/release-by-hand",
            "exchange/take-by-hand",
            "exchange/decide-lost-replacement",
            "exchange/settle-unreturned",
            "repair/review-repair",
            "repair/receive-device",
            "repair/diagnose",
            "repair/write-quote",
            "repair/answer-question",
            "repair/order-parts",
            "repair/take-parts-in",
            "repair/repair-device",
            "repair/test-device",
            "repair/take-parts-by-hand",
            "repair/release-parts-by-hand",
            "repair/take-replacement-by-hand",
            "repair/arrange-replacement",
            "repair/ship-to-maker",
            "repair/chase-maker",
            "repair/match-credit",
            "repair/take-loan-back",
            "repair/settle-kept-loan",
            "withdrawal/decide-withdrawal",
            "withdrawal/settle-unsent-goods",
            "withdrawal/decide-travelling-goods",
            "shipping/arrange-label",
            "shipping/decide-lost-parcel",
            "shipping/settle-late-parcel",
            PackingPanels.FORM,
            "shipping/arrange-outbound-label",
            "shipping/decide-outbound-parcel",
            "shipping/settle-stray-parcel",
            "shipping/void-label-by-hand",
            "refund/approve-refund",
            "refund/arrange-manual-payout",
            "refund/pay-bounced-refund",
            "follow-up/call-customer-back",
            "collection/arrange-payment",
            "collection/close-link-by-hand",
            "collection/arrange-capture",
            "collection/release-hold-by-hand",
            "collection/settle-lost-hold");

    private final CaseDesk cases;
    private final CasePanels panels;
    private final HeldAnswers answers;
    private final HeldBar bar;
    private final FourEyes fourEyes;
    private final PackingPanels packing;
    private final WithdrawalPanels withdrawals;
    private final InspectionHelp help;
    private final OwnAnswers answered;
    private final Together together;
    private final Meanwhile meanwhile;
    private final CaseFlags flags;
    private final DeskTexts texts;

    TaskPages(
            CaseDesk cases,
            CasePanels panels,
            HeldAnswers answers,
            HeldBar bar,
            FourEyes fourEyes,
            PackingPanels packing,
            WithdrawalPanels withdrawals,
            InspectionHelp help,
            OwnAnswers answered,
            Together together,
            Meanwhile meanwhile,
            CaseFlags flags,
            DeskTexts texts) {
        this.cases = cases;
        this.panels = panels;
        this.answers = answers;
        this.bar = bar;
        this.fourEyes = fourEyes;
        this.packing = packing;
        this.withdrawals = withdrawals;
        this.help = help;
        this.answered = answered;
        this.together = together;
        this.meanwhile = meanwhile;
        this.flags = flags;
        this.texts = texts;
    }

    String show(WorkItem item, Actor actor, AnswerForm form, Model model) {
        boolean held = answers.isHeld(item.id());
        model.addAttribute("task", view(item, actor, held));
        var file = cases.get(item.caseId());
        var panel = panels.of(file, actor);
        model.addAttribute("panel", panel);
        together.show(file, actor, model);
        model.addAttribute("seen", meanwhile.mark(file.key()));
        var flagged = CaseFlags.wantedBy(item.formKey())
                ? flags.of(List.of(file.key()), Sight.of(actor))
                : Map.<Long, List<String>>of();
        model.addAttribute("flags", flagged.getOrDefault(file.key(), List.of()));
        model.addAttribute("form", InspectionForm.named(form, panel.lines()));
        model.addAttribute("failed", failed(item, actor));
        model.addAttribute("rows", InspectionForm.rows(form.values(), model.containsAttribute("oneMoreRow")));
        model.addAttribute("currency", file.currency());
        model.addAttribute("packing", packing.of(item));
        help.into(model, item);
        model.addAttribute("withdrawn", withdrawals.items(item));
        model.addAttribute("answered", answered.of(item.caseId()));
        model.addAttribute("template", FORMS.contains(item.formKey()) ? "desk/tasks/" + item.formKey() : null);
        return "desk/task";
    }

    /** What others did about the case since the page was made that this answer comes from. */
    List<CasePanel.Happening> meanwhile(WorkItem item, Actor actor, @Nullable String seen) {
        return meanwhile.since(seen, item.caseId(), actor);
    }

    @Nullable
    RuntimeException refusal(WorkItem item, Actor actor) {
        return fourEyes.refusal(item, actor);
    }

    private TaskView view(WorkItem item, Actor actor, boolean held) {
        var refusal = fourEyes.refusal(item, actor);
        return new TaskView(
                item.id(),
                item.formKey(),
                item.queue(),
                item.name(),
                item.caseNumber(),
                item.assignee() == null ? null : texts.person(item.assignee()),
                actor.name().equals(item.assignee()),
                refusal == null ? null : refusal.getMessage(),
                held,
                texts.moment(item.createdAt()),
                texts.due(item.dueAt()));
    }

    private @Nullable String failed(WorkItem item, Actor actor) {
        return bar.failedOf(actor).stream()
                .filter(one -> one.taskId().equals(item.id()))
                .map(HeldBar.Failed::reason)
                .findFirst()
                .orElse(null);
    }
}

package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.refund.ApprovalRuns;
import org.roundtrip.refund.ApproveMany;
import org.roundtrip.worklist.HeldAnswers;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several refunds approved together: what was ticked is shown once more, counted and summed, before anything is done. */
@DeskScreen
class ApprovalsPage {
    private static final String PATH = "/desk/approvals";
    private static final String RUN = "[0-9a-f-]{36}";

    private final ApproveMany approvals;
    private final ApprovalRuns runs;
    private final BulkApproval bulk;
    private final HeldAnswers answers;
    private final DeskTexts texts;

    ApprovalsPage(ApproveMany approvals, ApprovalRuns runs, BulkApproval bulk, HeldAnswers answers, DeskTexts texts) {
        this.approvals = approvals;
        this.runs = runs;
        this.bulk = bulk;
        this.answers = answers;
        this.texts = texts;
    }

    @PostMapping(PATH + "/confirm")
    String confirm(@RequestParam(required = false) @Nullable List<String> task, Model model) {
        var actor = finance();
        if (task == null || task.isEmpty()) {
            return "redirect:/desk/queue/finance?notice=none-ticked";
        }
        return page(task, actor, model);
    }

    /** {@code run} came with the page that asks: pressed twice, the button approves once and leads to the same place. */
    @PostMapping(PATH)
    String approve(
            @RequestParam(required = false) @Nullable List<String> task,
            @RequestParam(defaultValue = "") String run,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        var actor = finance();
        var asked = task == null ? List.<String>of() : task;
        var name = run.matches(RUN) ? run : UUID.randomUUID().toString();
        try {
            answers.carryOutAllOf(actor);
            runs.approve(name, asked, actor, reason);
            return "redirect:" + PATH + "/" + name;
        } catch (InvalidRequest e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("problem", texts.code("bulk", e.problems().get(0).code()));
            model.addAttribute("reason", reason);
            return page(asked, actor, model);
        }
    }

    /** What became of them, for as long as it is remembered. */
    @GetMapping(PATH + "/{run}")
    String done(@PathVariable String run, Model model) {
        var actor = finance();
        var words = run.matches(RUN) ? runs.of(run, actor) : List.<ApproveMany.Word>of();
        if (words.isEmpty()) {
            return "redirect:/desk/queue/finance";
        }
        model.addAttribute("words", words.stream().map(bulk::asked).toList());
        model.addAttribute(
                "approved", words.stream().filter(ApproveMany.Word::approved).count());
        model.addAttribute("total", bulk.total(words));
        return "desk/approvals-done";
    }

    private String page(List<String> tasks, Actor actor, Model model) {
        var most = tasks.stream().distinct().limit(ApproveMany.MOST).toList();
        var words = approvals.look(most, actor);
        var ready = words.stream().filter(ApproveMany.Word::ready).toList();
        model.addAttribute("run", UUID.randomUUID().toString());
        model.addAttribute("ready", ready.stream().map(bulk::asked).toList());
        model.addAttribute(
                "refused",
                words.stream().filter(word -> !word.ready()).map(bulk::left).toList());
        model.addAttribute("total", bulk.total(ready));
        return "desk/approvals";
    }

    private static Actor finance() {
        var actor = SignedIn.actor();
        Sight.of(actor).need(Sight.of(actor).finance(), "finance");
        return actor;
    }
}

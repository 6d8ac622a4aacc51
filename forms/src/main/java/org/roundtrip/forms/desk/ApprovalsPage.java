package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.refund.ApproveMany;
import org.roundtrip.worklist.HeldAnswers;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several refunds approved together: what was ticked is shown once more, counted and summed, before anything is done. */
@DeskScreen
class ApprovalsPage {
    private static final String PATH = "/desk/approvals";

    private final ApproveMany approvals;
    private final BulkApproval bulk;
    private final HeldAnswers answers;
    private final DeskFrame frame;
    private final DeskTexts texts;

    ApprovalsPage(ApproveMany approvals, BulkApproval bulk, HeldAnswers answers, DeskFrame frame, DeskTexts texts) {
        this.approvals = approvals;
        this.bulk = bulk;
        this.answers = answers;
        this.frame = frame;
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

    @PostMapping(PATH)
    String approve(
            @RequestParam(required = false) @Nullable List<String> task,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var actor = finance();
        var asked = task == null ? List.<String>of() : task;
        try {
            answers.carryOutAllOf(actor);
            var words = approvals.approve(asked, actor, reason);
            model.addAttribute("words", words.stream().map(bulk::asked).toList());
            model.addAttribute(
                    "approved",
                    words.stream().filter(ApproveMany.Word::approved).count());
            model.addAttribute("total", bulk.total(words));
            // What stands around the page was counted before.
            model.addAttribute("frame", frame.frame(request));
            return "desk/approvals-done";
        } catch (InvalidRequest e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("problem", texts.code("bulk", e.problems().get(0).code()));
            model.addAttribute("reason", reason);
            return page(asked, actor, model);
        }
    }

    private String page(List<String> tasks, Actor actor, Model model) {
        var most = tasks.stream().distinct().limit(ApproveMany.MOST).toList();
        var words = approvals.look(most, actor);
        var ready = words.stream().filter(ApproveMany.Word::approved).toList();
        model.addAttribute("ready", ready.stream().map(bulk::asked).toList());
        model.addAttribute(
                "refused",
                words.stream().filter(word -> !word.approved()).map(bulk::asked).toList());
        model.addAttribute("total", bulk.total(ready));
        return "desk/approvals";
    }

    private static Actor finance() {
        var actor = SignedIn.actor();
        Sight.of(actor).need(Sight.of(actor).finance(), "finance");
        return actor;
    }
}

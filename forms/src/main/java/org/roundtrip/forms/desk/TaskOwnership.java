package org.roundtrip.forms.desk;

import org.roundtrip.forms.SignedIn;
import org.roundtrip.worklist.HeldAnswers;
import org.roundtrip.worklist.TaskGone;
import org.roundtrip.worklist.Worklist;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking a task, giving it back, and taking back what one answered. */
@DeskScreen
class TaskOwnership {
    private final Worklist worklist;
    private final HeldAnswers answers;
    private final Drafts drafts;

    TaskOwnership(Worklist worklist, HeldAnswers answers, Drafts drafts) {
        this.worklist = worklist;
        this.answers = answers;
        this.drafts = drafts;
    }

    @PostMapping("/desk/tasks/{id}/claim")
    String claim(@PathVariable String id) {
        worklist.claim(id, SignedIn.actor());
        return "redirect:/desk/tasks/" + id;
    }

    @PostMapping("/desk/tasks/{id}/release")
    String release(@PathVariable String id) {
        var item = worklist.release(id, SignedIn.actor());
        return "redirect:/desk/queue/" + item.queue() + "?notice=released";
    }

    @PostMapping("/desk/tasks/{id}/undo")
    String undo(@PathVariable String id, RedirectAttributes redirect) {
        var actor = SignedIn.actor();
        var fields = drafts.of(id, actor);
        if (!answers.undo(id, actor)) {
            return "redirect:/desk?notice=undo-too-late";
        }
        redirect.addFlashAttribute("undone", new TaskPage.Undone(fields));
        return "redirect:/desk/tasks/" + id + "?notice=undone";
    }

    /** Forgets an answer that could not be carried out. */
    @PostMapping("/desk/tasks/{id}/dismiss")
    String dismiss(@PathVariable String id) {
        var actor = SignedIn.actor();
        answers.dismissProblem(id, actor);
        try {
            return "redirect:/desk/tasks/" + worklist.item(id, actor).id();
        } catch (TaskGone e) {
            return "redirect:/desk";
        }
    }
}

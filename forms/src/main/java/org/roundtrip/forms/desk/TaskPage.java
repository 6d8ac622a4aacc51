package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.worklist.Worklist;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One task: the case on one side, its form on the other. An answer is held for a moment and can be undone. */
@DeskScreen
class TaskPage {
    private static final String TASK = "/desk/tasks/";

    private final Worklist worklist;
    private final Holding holding;
    private final TaskPages pages;
    private final CaseLines lines;
    private final AnswerFields typed;
    private final AnswerBinding binding;
    private final AnswerRules rules;
    private final RepairRules benchRules;
    private final InspectionHelp help;
    private final Drafts drafts;
    private final OwnFormSheets ownForms;

    TaskPage(
            Worklist worklist,
            Holding holding,
            TaskPages pages,
            CaseLines lines,
            AnswerFields typed,
            AnswerBinding binding,
            AnswerRules rules,
            RepairRules benchRules,
            InspectionHelp help,
            Drafts drafts,
            OwnFormSheets ownForms) {
        this.worklist = worklist;
        this.holding = holding;
        this.pages = pages;
        this.lines = lines;
        this.typed = typed;
        this.binding = binding;
        this.rules = rules;
        this.benchRules = benchRules;
        this.help = help;
        this.drafts = drafts;
        this.ownForms = ownForms;
    }

    @GetMapping(TASK + "{id}")
    String show(@PathVariable String id, Model model) {
        var actor = SignedIn.actor();
        var item = worklist.item(id, actor);
        if (item.hasOwnForm()) {
            return ownForms.show(item, actor, model);
        }
        var values = model.getAttribute("undone") instanceof Undone undone ? undone.fields() : drafts.of(id, actor);
        return pages.show(
                item, actor, new AnswerForm(help.prefilled(item, typed.shown(item, values)), List.of()), model);
    }

    /** The fields of an answer that was taken back, on their way to the page that shows them again. */
    record Undone(Map<String, String> fields) implements Serializable {}

    @PostMapping(TASK + "{id}")
    String answer(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var actor = SignedIn.actor();
        var item = worklist.item(id, actor);
        var refusal = pages.refusal(item, actor);
        if (refusal != null) {
            throw refusal;
        }
        var taken = typed.photos(item, actor, sent, request);
        var fields = taken.fields();
        if (fields.containsKey("addRow")) {
            model.addAttribute("oneMoreRow", true);
            return pages.show(item, actor, new AnswerForm(fields, taken.problems()), model);
        }
        var changed = pages.meanwhile(item, actor, sent.get("seen"));
        if (!changed.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("changed", changed);
            return pages.show(item, actor, new AnswerForm(fields, taken.problems()), model);
        }
        if (fields.containsKey("ideal")) {
            return holding.hold(item, actor, InspectionForm.ideal(lines.of(item.caseId())));
        }
        var values = InspectionForm.withoutEmptyRows(fields);
        var bound = binding.bind(worklist.answerType(item.formKey()), typed.meant(item, values));
        var problems = new ArrayList<>(taken.problems());
        problems.addAll(bound.problems());
        if (bound.answer() != null) {
            problems.addAll(rules.problems(bound.answer(), lines.of(item.caseId())));
            problems.addAll(benchRules.problems(item.caseId(), bound.answer()));
            problems.addAll(help.problems(item, bound.answer()));
        }
        if (problems.isEmpty() && bound.answer() != null) {
            return holding.hold(item, actor, bound.answer());
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return pages.show(item, actor, new AnswerForm(values, problems), model);
    }
}

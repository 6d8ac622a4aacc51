package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.intake.CustomerDesk;
import org.roundtrip.teamwork.Notes;
import org.roundtrip.teamwork.TextBlocks;
import org.roundtrip.worklist.HeldAnswers;
import org.roundtrip.worklist.WorkItems;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case with all that is known of it, its open tasks, and what support may do with it. */
@DeskScreen
class CasePage {
    private static final String CASE = "/desk/cases/";

    private final CaseFiles files;
    private final CasePanels panels;
    private final WorkItems items;
    private final CustomerDesk customers;
    private final HeldAnswers answers;
    private final OwnAnswers answered;
    private final RepairDoings.Of doings;
    private final Notes notes;
    private final Together together;
    private final TextBlocks blocks;
    private final BlockFacts facts;
    private final DeskTexts texts;

    CasePage(
            CaseFiles files,
            CasePanels panels,
            WorkItems items,
            CustomerDesk customers,
            HeldAnswers answers,
            OwnAnswers answered,
            RepairDoings.Of doings,
            Notes notes,
            Together together,
            TextBlocks blocks,
            BlockFacts facts,
            DeskTexts texts) {
        this.files = files;
        this.panels = panels;
        this.items = items;
        this.customers = customers;
        this.answers = answers;
        this.answered = answered;
        this.doings = doings;
        this.notes = notes;
        this.together = together;
        this.blocks = blocks;
        this.facts = facts;
        this.texts = texts;
    }

    /** An open step of the case. {@code yours} if this person's queues hold it. */
    public record Open(
            String taskId,
            String step,
            String queue,
            @Nullable String owner,
            boolean yours) {}

    @GetMapping(CASE + "{number}")
    String show(@PathVariable String number, Model model) {
        return page(file(files, number), model);
    }

    /** @param insert set if a text is to be put into the message, and nothing sent yet */
    @PostMapping(CASE + "{number}/messages")
    String say(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String insert,
            @RequestParam(defaultValue = "0") long block,
            Model model,
            HttpServletResponse response) {
        var actor = SignedIn.actor();
        Sight.of(actor).need(Sight.of(actor).messages(), "support");
        var file = file(files, number);
        if (insert != null) {
            var chosen = blocks.find(block).map(one -> facts.fill(one, file, actor));
            model.addAttribute("messageText", (text.strip() + "\n\n" + chosen.orElse("")).strip());
            model.addAttribute("inserted", chosen.isPresent());
            return page(file, model);
        }
        try {
            answers.carryOutAllOf(actor);
            customers.say(file.number(), actor, text);
        } catch (InvalidRequest e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("messageProblem", texts.text("problem.message-length"));
            model.addAttribute("messageText", text);
            return page(file, model);
        }
        return "redirect:" + CASE + file.number() + "?notice=message-sent#messages";
    }

    @PostMapping(CASE + "{number}/notes")
    String note(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String task,
            Model model,
            HttpServletResponse response) {
        var actor = SignedIn.actor();
        Sight.orRefuse(actor);
        var file = file(files, number);
        try {
            notes.add(file.key(), actor, text);
        } catch (InvalidRequest e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("noteProblem", texts.text("problem.note-length"));
            model.addAttribute("noteText", text);
            return page(file, model);
        }
        // Only a task of this case: an address from a form is nobody's to choose.
        var back = items.find(task).filter(item -> item.caseId() == file.key());
        return "redirect:" + back.map(item -> "/desk/tasks/" + item.id()).orElse(CASE + file.number())
                + "?notice=note-added#notes";
    }

    @GetMapping(CASE + "{number}/cancel")
    String confirmCancel(@PathVariable String number, Model model) {
        var actor = SignedIn.actor();
        Sight.of(actor).need(Sight.of(actor).support(), "support");
        model.addAttribute("panel", panels.of(file(files, number), actor));
        return "desk/cancel";
    }

    @PostMapping(CASE + "{number}/cancel")
    String cancel(@PathVariable String number) {
        var actor = SignedIn.actor();
        Sight.of(actor).need(Sight.of(actor).support(), "support");
        var file = file(files, number);
        answers.carryOutAllOf(actor);
        customers.cancel(file.number(), actor);
        return "redirect:" + CASE + file.number() + "?notice=cancelled";
    }

    private String page(CaseFile file, Model model) {
        var actor = SignedIn.actor();
        var sight = Sight.orRefuse(actor);
        model.addAttribute("panel", panels.of(file, actor));
        together.show(file, actor, model);
        model.addAttribute("blocks", sight.messages() ? blocks.in(file.locale()) : List.of());
        model.addAttribute("doings", doings.of(file, sight));
        model.addAttribute("answered", answered.of(file.key()));
        model.addAttribute(
                "open",
                items.ofCase(file.key()).stream()
                        .map(item -> new Open(
                                item.id(),
                                item.name(),
                                texts.text("queue." + item.queue()),
                                item.assignee() == null ? null : texts.person(item.assignee()),
                                sight.queues().contains(item.queue())))
                        .toList());
        return "desk/case";
    }

    /** The case of a path's number. @throws CaseNotFound if that is no number, or nobody's */
    static CaseFile file(CaseFiles files, String number) {
        try {
            return files.findByNumber(CaseNumber.of(number)).orElseThrow(() -> new CaseNotFound(number));
        } catch (IllegalArgumentException e) {
            throw new CaseNotFound(number);
        }
    }
}

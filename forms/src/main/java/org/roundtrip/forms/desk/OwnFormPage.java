package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.files.Attachments;
import org.roundtrip.files.TakeFile.Wanted;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.taskform.SentPage;
import org.roundtrip.taskform.FormProblem;
import org.roundtrip.taskform.FormSheet;
import org.roundtrip.taskform.TaskDrafts;
import org.roundtrip.taskform.TaskForms;
import org.roundtrip.worklist.TaskTaken;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.Worklist;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * Filling in a form that came with its model. Every button sends the whole page; those that add a row, show what depends
 * on what was typed, or keep a draft, come back to it.
 */
@DeskScreen
class OwnFormPage {
    private final Worklist worklist;
    private final TaskForms forms;
    private final TaskDrafts drafts;
    private final Attachments attachments;
    private final OwnFormSheets sheets;
    private final Holding holding;

    OwnFormPage(
            Worklist worklist,
            TaskForms forms,
            TaskDrafts drafts,
            Attachments attachments,
            OwnFormSheets sheets,
            Holding holding) {
        this.worklist = worklist;
        this.forms = forms;
        this.drafts = drafts;
        this.attachments = attachments;
        this.sheets = sheets;
        this.holding = holding;
    }

    @PostMapping("/desk/tasks/{id}/form")
    String fillIn(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        var actor = SignedIn.actor();
        var item = worklist.item(id, actor);
        if (item.assignee() != null && !item.assignee().equals(actor.name())) {
            throw new TaskTaken(item.assignee());
        }
        var page = SentPage.of(request.getParameterMap());
        var sheet = forms.open(item);
        boolean refused = false;
        if (request instanceof MultipartHttpServletRequest files) {
            refused = !attach(item, actor, files, page, sheet);
            // The files that were kept just now are files of the case by now.
            sheet = reopened(item, sheet);
        }
        sheet.type(page.fields());
        page.rowChange().ifPresent(sheet::change);
        if (page.wish() == SentPage.Wish.SAVE && !refused) {
            drafts.keep(id, actor, sheet.entered());
            return "redirect:/desk/tasks/" + id + "?notice=draft-kept";
        }
        if (page.wish() == SentPage.Wish.COMPLETE && !refused) {
            return complete(item, actor, page, sheet, response, model);
        }
        if (refused) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        }
        return sheets.show(item, actor, sheet, model);
    }

    private String complete(
            WorkItem item, Actor actor, SentPage page, FormSheet sheet, HttpServletResponse response, Model model) {
        boolean asksMore = sheet.view().shown().stream().anyMatch(field -> !page.showed(field));
        if (!asksMore && sheet.check().isEmpty()) {
            // Taking the answer back takes it out of the hands of who holds it; what was filled in is to stay.
            drafts.keep(item.id(), actor, sheet.entered());
            return holding.hold(item, actor, sheet.entered());
        }
        if (asksMore) {
            // Nobody can have answered what was not on the page; what else is wrong is said when everything was seen.
            model.addAttribute("asksMore", true);
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return sheets.show(item, actor, sheet, model);
    }

    /** Keeps the files that came with the page. @return whether all could be */
    private boolean attach(
            WorkItem item, Actor actor, MultipartHttpServletRequest request, SentPage page, FormSheet sheet) {
        boolean all = true;
        for (var entry : request.getMultiFileMap().entrySet()) {
            var field = entry.getKey().startsWith(SentPage.UPLOAD)
                    ? entry.getKey().substring(SentPage.UPLOAD.length())
                    : "";
            if (page.showed(field)) {
                for (var file : entry.getValue()) {
                    all &= file.isEmpty() && nameOf(file).isEmpty() || attach(item, actor, file, field, page, sheet);
                }
            }
        }
        return all;
    }

    private boolean attach(
            WorkItem item, Actor actor, MultipartFile file, String field, SentPage page, FormSheet sheet) {
        try {
            var kept = attachments.attach(
                    item.caseId(), item.id(), actor, nameOf(file), file.getBytes(), Wanted.PICTURE_OR_DOCUMENT);
            page.attach(field, kept.reference());
            return true;
        } catch (InvalidRequest e) {
            var problem = e.problems().get(0);
            sheet.refuse(new FormProblem(field, "", problem.code(), problem.detail()));
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FormSheet reopened(WorkItem item, FormSheet before) {
        var sheet = forms.open(item);
        before.problems().forEach(sheet::refuse);
        return sheet;
    }

    private static String nameOf(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}

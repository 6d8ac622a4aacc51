package org.roundtrip.forms.desk;

import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.teamwork.Notes;
import org.roundtrip.work.Commands;
import org.roundtrip.worklist.Worklist;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is not sure what goods are worth asks a colleague: a note says what to look at, and the task is free again. */
@DeskScreen
class SecondLook {
    private final Worklist worklist;
    private final Notes notes;
    private final DeskTexts texts;
    private final Commands commands;

    SecondLook(Worklist worklist, Notes notes, DeskTexts texts, Commands commands) {
        this.worklist = worklist;
        this.notes = notes;
        this.texts = texts;
        this.commands = commands;
    }

    @PostMapping("/desk/tasks/{id}/second-look")
    String ask(@PathVariable String id, @RequestParam(defaultValue = "") String words) {
        var actor = ScanPage.warehouse();
        var item = worklist.item(id, actor);
        if (!item.formKey().equals(InspectionHelp.FORM)) {
            throw new CaseNotFound(id);
        }
        if (words.isBlank()) {
            return "redirect:/desk/tasks/" + id;
        }
        var note = texts.text("inspect.second-look.note", words.strip());
        commands.run(() -> {
            worklist.release(id, actor);
            notes.add(item.caseId(), actor, note.substring(0, Math.min(note.length(), Notes.MAX_LENGTH)));
        });
        return "redirect:/desk/queue/warehouse?notice=second-look";
    }
}

package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.forms.taskform.SafeWords;
import org.roundtrip.taskform.FormProblem;
import org.roundtrip.taskform.FormSheet;
import org.roundtrip.taskform.FormView;
import org.roundtrip.taskform.TaskDrafts;
import org.roundtrip.taskform.TaskForms;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows forms that came with their models. */
@Component
class OwnFormSheets {
    private final TaskPages pages;
    private final TaskForms forms;
    private final TaskDrafts drafts;
    private final SafeWords words;
    private final DeskTexts texts;

    OwnFormSheets(TaskPages pages, TaskForms forms, TaskDrafts drafts, SafeWords words, DeskTexts texts) {
        this.pages = pages;
        this.forms = forms;
        this.drafts = drafts;
        this.words = words;
        this.texts = texts;
    }

    /** The form as this person left it, or as nobody has filled it in yet. */
    String show(WorkItem item, Actor actor, Model model) {
        var sheet = forms.open(item);
        drafts.of(item.id(), actor).ifPresent(sheet::give);
        // What a draft may not say any more is left out; the person will see what is asked now.
        return show(item, actor, sheet.view(), List.of(), model);
    }

    String show(WorkItem item, Actor actor, FormSheet sheet, Model model) {
        return show(item, actor, sheet.view(), sheet.problems(), model);
    }

    private String show(WorkItem item, Actor actor, FormView view, List<FormProblem> problems, Model model) {
        model.addAttribute("sheet", view.with(problems));
        model.addAttribute("words", words);
        return pages.show(item, actor, new AnswerForm(java.util.Map.of(), problems(view, problems)), model);
    }

    private List<AnswerForm.Problem> problems(FormView view, List<FormProblem> problems) {
        return problems.stream()
                .map(problem -> {
                    var about = about(view.elements(), problem.field(), new ArrayList<>());
                    var shown = AnswerForm.Problem.at(problem.field(), problem.words());
                    return about == null ? shown : shown.about(about);
                })
                .toList();
    }

    /** What a field is called on the page: its row, if it is in one, and its label. */
    private @Nullable String about(List<FormView.Shown> elements, String name, List<String> above) {
        for (var element : elements) {
            String found = null;
            if (element instanceof FormView.Field field && field.name().equals(name)) {
                above.add(field.texts().label());
                found = String.join(", ", above);
            } else if (element instanceof FormView.Group group) {
                found = about(group.elements(), name, above);
            } else if (element instanceof FormView.Rows rows) {
                for (int i = 0; i < rows.elements().size() && found == null; i++) {
                    var inRow = new ArrayList<>(above);
                    inRow.add(texts.text("own-form.row", i + 1));
                    found = about(rows.elements().get(i), name, inRow);
                }
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}

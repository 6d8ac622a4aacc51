package org.roundtrip.taskform;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.files.FileStore;
import org.roundtrip.files.StoredFile;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Answers any task whose form came with its model. The answer is bound and checked again as things stand now, whoever
 * has looked at it before.
 */
@Component
class AnswerTaskForm implements TaskVerb<FormAnswer> {
    private final TaskForms forms;
    private final TaskAnswers answers;
    private final TaskDrafts drafts;
    private final FileStore files;
    private final CaseDesk cases;

    AnswerTaskForm(TaskForms forms, TaskAnswers answers, TaskDrafts drafts, FileStore files, CaseDesk cases) {
        this.forms = forms;
        this.answers = answers;
        this.drafts = drafts;
        this.files = files;
        this.cases = cases;
    }

    @Override
    public String form() {
        return WorkItem.OWN_FORM;
    }

    @Override
    public Class<FormAnswer> answerType() {
        return FormAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, FormAnswer answer) {
        var sheet = forms.open(item);
        sheet.give(answer);
        var problems = sheet.check();
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems.stream()
                    .map(problem -> new InvalidRequest.Problem(problem.at(), problem.code(), problem.words()))
                    .toList());
        }
        answers.add(item, actor, sheet);
        var references = new HashSet<String>();
        references(sheet.answer(), references);
        files.answered(references);
        drafts.forget(item.id(), actor);
        cases.tell(file.key(), "form-answered", actor, Map.of("step", item.name()));
        return sheet.variables();
    }

    private static void references(@Nullable Object value, Set<String> found) {
        var map = Plain.map(value);
        var list = Plain.list(value);
        if (map != null) {
            map.values().forEach(one -> references(one, found));
        } else if (list != null) {
            list.forEach(one -> references(one, found));
        } else if (value instanceof String text && text.startsWith(FileKind.PREFIX)) {
            found.add(StoredFile.id(text));
        }
    }
}

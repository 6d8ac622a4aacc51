package org.roundtrip.taskform;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.files.FileStore;
import org.roundtrip.worklist.TaskGone;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Service;

/** Opens the forms of tasks, with all that is known about their cases in them. */
@Service
public class TaskForms {
    static final String CASE = "case";

    private final OwnForms forms;
    private final FormSheets sheets;
    private final CaseFiles cases;
    private final CaseLines lines;
    private final TaskAnswers answers;
    private final FileStore files;

    TaskForms(
            OwnForms forms, FormSheets sheets, CaseFiles cases, CaseLines lines, TaskAnswers answers, FileStore files) {
        this.forms = forms;
        this.sheets = sheets;
        this.cases = cases;
        this.lines = lines;
        this.answers = answers;
        this.files = files;
    }

    /**
     * The form of a task as nobody has filled it in yet. A key that an earlier form of the case has answered has that
     * answer, unless the model says otherwise.
     *
     * @throws TaskGone if the task is over, or has no such form
     */
    public FormSheet open(WorkItem item) {
        if (!item.hasOwnForm()) {
            throw new TaskGone();
        }
        var schema = forms.of(item);
        var wanted = schema.wants();
        var known = new LinkedHashMap<String, @Nullable Object>();
        answers.ofCase(item.caseId()).forEach(answer -> answer.data().forEach((key, value) -> {
            if (wanted.contains(key)) {
                known.put(key, value);
            }
        }));
        forms.variables(item, wanted).forEach((name, value) -> {
            // What the model may not see it can't know better.
            if (value != null || !known.containsKey(name)) {
                known.put(name, value);
            }
        });
        if (wanted.contains(CASE)) {
            var file = cases.findById(item.caseId()).orElseThrow(TaskGone::new);
            known.put(CASE, CaseFacts.of(file, lines.of(item.caseId())));
        }
        var names = new LinkedHashMap<String, String>();
        files.ofCase(item.caseId()).forEach(file -> names.put(file.reference(), file.name()));
        return sheets.sheet(schema, known, names);
    }
}

package org.roundtrip.forms.tasks.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Cursor;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Problem;
import org.roundtrip.forms.api.ProblemException;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.cases.api.CaseView;
import org.roundtrip.taskform.TaskForms;
import org.roundtrip.work.Look;
import org.roundtrip.worklist.TaskGone;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.Worklist;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "tasks")
class TaskController {
    private static final String LIST = "tasks";

    private final OpenTasks tasks;
    private final TaskAccess access;
    private final Worklist worklist;
    private final CaseFiles files;
    private final CaseView view;
    private final TaskForms ownForms;
    private final AnswerSchemas schemas;
    private final Look look;

    TaskController(
            OpenTasks tasks,
            TaskAccess access,
            Worklist worklist,
            CaseFiles files,
            CaseView view,
            TaskForms ownForms,
            AnswerSchemas schemas,
            Look look) {
        this.tasks = tasks;
        this.access = access;
        this.worklist = worklist;
        this.files = files;
        this.view = view;
        this.ownForms = ownForms;
        this.schemas = schemas;
        this.look = look;
    }

    @GetMapping
    @Roles({Roles.SUPPORT, Roles.WAREHOUSE, Roles.TECHNICIAN, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "List open tasks of your queues, oldest first")
    Page<TaskJson> list(
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(name = "case", required = false) @Nullable String caseNumber,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var actor = SignedIn.actor();
        var filter = new OpenTasks.Filter(access.queues(queue, actor), number(caseNumber), mine ? actor.name() : null);
        var found = tasks.page(filter, position(cursor), Page.limit(limit) + 1);
        return Page.of(
                found,
                limit,
                shown -> shown,
                last -> Cursor.of(LIST, last.createdAt().toEpochMilli(), last.id()));
    }

    @GetMapping("/{id}")
    @Roles({Roles.SUPPORT, Roles.WAREHOUSE, Roles.TECHNICIAN, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Get a task with its case and the JSON Schema of its answer")
    TaskDetail get(@PathVariable String id) {
        var actor = SignedIn.actor();
        return look.at(() -> {
            var item = access.see(id, actor);
            var file = files.findById(item.caseId()).orElseThrow(TaskGone::new);
            return new TaskDetail(TaskJson.of(item), view.of(file), schema(item));
        });
    }

    private @Nullable JsonNode schema(WorkItem item) {
        if (item.hasOwnForm()) {
            return schemas.of(ownForms.open(item));
        }
        return worklist.forms().contains(item.formKey()) ? schemas.of(worklist.answerType(item.formKey())) : null;
    }

    private static @Nullable CaseNumber number(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : CaseNumber.of(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.parameter("case", "is not a case number"));
        }
    }

    private static OpenTasks.@Nullable Position position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = Cursor.position(LIST, cursor, 2);
        return new OpenTasks.Position(Cursor.number(parts.get(0)), parts.get(1));
    }
}

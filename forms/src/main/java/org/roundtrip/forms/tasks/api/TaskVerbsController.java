package org.roundtrip.forms.tasks.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.NoFields;
import org.roundtrip.forms.api.RawJson;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.api.StrictJson;
import org.roundtrip.worklist.Worklist;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks/{id}")
@Tag(name = "tasks")
class TaskVerbsController {
    private final Worklist worklist;
    private final TaskAccess access;
    private final StrictJson json;
    private final Idempotent idempotent;

    TaskVerbsController(Worklist worklist, TaskAccess access, StrictJson json, Idempotent idempotent) {
        this.worklist = worklist;
        this.access = access;
        this.json = json;
        this.idempotent = idempotent;
    }

    @PostMapping("/claim")
    @Roles({Roles.SUPPORT, Roles.WAREHOUSE, Roles.TECHNICIAN, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Take a task; taking your own again changes nothing")
    TaskJson claim(@PathVariable String id, @RequestBody(required = false) @Nullable NoFields body) {
        var actor = SignedIn.actor();
        return access.own(actor, () -> TaskJson.of(worklist.claim(id, actor)));
    }

    @PostMapping("/release")
    @Roles({Roles.SUPPORT, Roles.WAREHOUSE, Roles.TECHNICIAN, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Give a task back to its queue")
    TaskJson release(@PathVariable String id, @RequestBody(required = false) @Nullable NoFields body) {
        var actor = SignedIn.actor();
        return access.own(actor, () -> TaskJson.of(worklist.release(id, actor)));
    }

    @PostMapping("/complete")
    @Roles({Roles.SUPPORT, Roles.WAREHOUSE, Roles.TECHNICIAN, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(
            summary = "Answer a task, which completes it at once",
            description = "The body is the answer; GET the task for its JSON Schema.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskDone.class)))
    ResponseEntity<byte[]> complete(
            HttpServletRequest call,
            @PathVariable String id,
            @RequestHeader(Idempotent.HEADER) String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(type = "object")))
                    @RequestBody
                    RawJson answer) {
        var actor = SignedIn.actor();
        return idempotent.once(
                call,
                key,
                () -> access.own(actor, () -> {
                    var item = worklist.complete(
                            id, actor, open -> json.read(answer.bytes(), worklist.answerType(open.formKey())));
                    return ResponseEntity.ok(new TaskDone(id, item.caseNumber(), true));
                }));
    }
}

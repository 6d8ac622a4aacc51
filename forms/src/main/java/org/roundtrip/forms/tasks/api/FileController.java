package org.roundtrip.forms.tasks.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.roundtrip.files.Attachments;
import org.roundtrip.files.FileStore;
import org.roundtrip.files.StoredFile;
import org.roundtrip.files.TakeFile;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Bodies;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.api.UploadQuota;
import org.roundtrip.forms.taskform.FileAnswer;
import org.roundtrip.work.Look;
import org.roundtrip.worklist.Worklist;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "tasks")
class FileController {
    private final Worklist worklist;
    private final TaskAccess access;
    private final Attachments attachments;
    private final FileStore files;
    private final TakeFile taking;
    private final FileAnswer answer;
    private final Idempotent idempotent;
    private final UploadQuota quota;
    private final Look look;

    FileController(
            Worklist worklist,
            TaskAccess access,
            Attachments attachments,
            FileStore files,
            TakeFile taking,
            FileAnswer answer,
            Idempotent idempotent,
            UploadQuota quota,
            Look look) {
        this.worklist = worklist;
        this.access = access;
        this.attachments = attachments;
        this.files = files;
        this.taking = taking;
        this.answer = answer;
        this.idempotent = idempotent;
        this.quota = quota;
        this.look = look;
    }

    @PostMapping(
            path = "/tasks/{id}/files",
            consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.APPLICATION_PDF_VALUE, "image/*"})
    @Roles({Roles.SUPPORT, Roles.WAREHOUSE, Roles.TECHNICIAN, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(
            summary = "Attach a file to a task, to be referred to by its answer",
            description =
                    "The body is the file: PNG, JPEG, WebP or PDF, whatever its media type says."
                            + " Pictures are drawn anew: what is kept has other bytes, and nothing that stood beside its pixels.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FileJson.class)))
    ResponseEntity<byte[]> attach(
            HttpServletRequest call,
            @PathVariable String id,
            @RequestParam String name,
            @RequestHeader(Idempotent.HEADER) String key)
            throws IOException {
        var actor = SignedIn.actor();
        access.see(id, actor);
        quota.count(actor);
        // Kept before the transaction; what a repeat keeps a second time is nobody's, and thrown away.
        var taken = taking.take(
                name, Bodies.read(call.getInputStream(), TakeFile.LARGEST), TakeFile.Wanted.PICTURE_OR_DOCUMENT);
        return idempotent.once(
                call,
                key,
                () -> access.own(actor, () -> {
                    var item = worklist.item(id, actor);
                    var file = attachments.attach(item.caseId(), item.id(), actor, taken);
                    return ResponseEntity.status(201).body(FileJson.of(file));
                }));
    }

    @GetMapping("/files/{id}")
    @Roles({Roles.SUPPORT, Roles.WAREHOUSE, Roles.TECHNICIAN, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Get a file that was attached; id may be the reference in an answer")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/octet-stream"))
    ResponseEntity<byte[]> get(@PathVariable String id) {
        return look.at(() -> {
            var file = files.find(StoredFile.id(id)).orElseThrow(NotHere::new);
            return answer.saved(file).orElseThrow(NotHere::new);
        });
    }
}

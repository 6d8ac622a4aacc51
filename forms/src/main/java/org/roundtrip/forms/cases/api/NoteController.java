package org.roundtrip.forms.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Cursor;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Numbers;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.teamwork.Notes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{number}/notes")
@Tag(name = "cases")
class NoteController {
    private static final String LIST = "notes";

    private final Notes notes;
    private final CaseFiles files;
    private final Idempotent idempotent;

    NoteController(Notes notes, CaseFiles files, Idempotent idempotent) {
        this.notes = notes;
        this.files = files;
        this.idempotent = idempotent;
    }

    @GetMapping
    @Roles({Roles.SUPPORT, Roles.WAREHOUSE, Roles.TECHNICIAN, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "List what the staff wrote to each other on a case, oldest first")
    Page<NoteJson> list(
            @PathVariable String number,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        long after = Cursor.id(LIST, cursor, 0);
        return Page.of(
                notes.of(file(number).key(), after, Page.limit(limit) + 1),
                limit,
                shown -> shown.stream().map(NoteJson::of).toList(),
                last -> Cursor.of(LIST, last.id()));
    }

    @PostMapping
    @Roles({Roles.SUPPORT, Roles.WAREHOUSE, Roles.TECHNICIAN, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Add a note for the staff; the customer never sees it")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NoteJson.class)))
    ResponseEntity<byte[]> add(
            HttpServletRequest call,
            @PathVariable String number,
            @RequestHeader(Idempotent.HEADER) String key,
            @RequestBody NoteBody body) {
        var actor = SignedIn.actor();
        return idempotent.once(call, key, () -> {
            var file = file(number);
            var note = notes.add(file.key(), actor, body.text());
            return ResponseEntity.status(HttpStatus.CREATED).body(NoteJson.of(note));
        });
    }

    private CaseFile file(String number) {
        return files.findByNumber(Numbers.of(number)).orElseThrow(NotHere::new);
    }
}

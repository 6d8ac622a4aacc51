package org.roundtrip.forms.creditnotes.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.creditnote.CreditNotes;
import org.roundtrip.forms.api.Cursor;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Period;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.creditnotes.CreditNotePdf;
import org.roundtrip.forms.creditnotes.PdfAnswer;
import org.roundtrip.work.Look;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/credit-notes")
@Tag(name = "credit notes")
class CreditNoteController {
    private static final String LIST = "credit-notes";

    private final CreditNotes notes;
    private final CreditNotePdf pdf;
    private final Look look;

    CreditNoteController(CreditNotes notes, CreditNotePdf pdf, Look look) {
        this.notes = notes;
        this.pdf = pdf;
        this.look = look;
    }

    @GetMapping
    @Roles({Roles.INTEGRATOR, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(
            summary = "List credit notes and their reversals, oldest first. from and to are dates (UTC, included)"
                    + " or instants of their issue")
    Page<CreditNoteJson> list(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var period = Period.of(from, to);
        long after = Cursor.id(LIST, cursor, 0);
        int rows = Page.limit(limit) + 1;
        return look.at(() -> Page.of(
                notes.page(period.from(), period.to(), after, rows),
                limit,
                shown -> shown.stream()
                        .map(note -> CreditNoteJson.of(note, null))
                        .toList(),
                last -> Cursor.of(LIST, last.id())));
    }

    @GetMapping("/{number}")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Get a credit note with its lines")
    CreditNoteJson get(@PathVariable String number) {
        return look.at(() -> {
            var note = notes.find(number).orElseThrow(NotHere::new);
            return CreditNoteJson.of(note, notes.lines(List.of(note.id())));
        });
    }

    @GetMapping("/{number}/document")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Get a credit note as PDF")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/pdf"))
    ResponseEntity<byte[]> document(@PathVariable String number) {
        return PdfAnswer.of(pdf.of(number).orElseThrow(NotHere::new));
    }
}

package org.roundtrip.forms.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.CaseState;
import org.roundtrip.forms.api.Cursor;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Numbers;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Problem;
import org.roundtrip.forms.api.ProblemException;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.shipping.Labels;
import org.roundtrip.work.Look;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases")
class CaseController {
    private static final String LIST = "cases";

    private final CaseFiles files;
    private final CaseSearch search;
    private final CaseView view;
    private final CaseWait waiting;
    private final Labels labels;
    private final Look look;

    CaseController(CaseFiles files, CaseSearch search, CaseView view, CaseWait waiting, Labels labels, Look look) {
        this.files = files;
        this.search = search;
        this.view = view;
        this.waiting = waiting;
        this.labels = labels;
        this.look = look;
    }

    @GetMapping("/{number}")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.WAREHOUSE, Roles.TECHNICIAN, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(
            summary = "Get a case",
            description = "With If-None-Match and Prefer: wait=N (at most 10 s) the answer waits until the case has"
                    + " changed; 304 if it has not.")
    ResponseEntity<CaseJson> get(
            @PathVariable String number,
            @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            @RequestHeader(value = "Prefer", required = false) @Nullable String prefer) {
        var caseNumber = Numbers.of(number);
        return waiting.changed(caseNumber, known, prefer, this::whole)
                .orElseGet(() -> look.at(() -> {
                    var file = files.findByNumber(caseNumber).orElseThrow(NotHere::new);
                    return CaseWait.matches(file, known)
                            ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                                    .eTag(CaseWait.etag(file))
                                    .build()
                            : whole(file);
                }));
    }

    private ResponseEntity<CaseJson> whole(CaseFile file) {
        return ResponseEntity.ok().eTag(CaseWait.etag(file)).body(view.of(file));
    }

    @GetMapping
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.WAREHOUSE, Roles.TECHNICIAN, Roles.FINANCE, Roles.OPERATIONS})
    @Operation(
            summary = "List cases, newest first",
            description = "q is a case number, external reference, order number, tracking code or email, in full.")
    Page<CaseSummary> list(
            @RequestParam(required = false) @Nullable String externalReference,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Boolean closed,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var filter = new CaseSearch.Filter(blank(externalReference), state(blank(state)), closed, blank(q));
        long before = Cursor.id(LIST, cursor, Long.MAX_VALUE);
        int rows = Page.limit(limit) + 1;
        var insight = Insight.ofCaller();
        return look.at(() -> Page.of(
                search.ids(filter, before, rows),
                limit,
                shown -> files.findAllById(shown).stream()
                        .sorted((a, b) -> Long.compare(b.key(), a.key()))
                        .map(file -> CaseSummary.of(file, insight))
                        .toList(),
                last -> Cursor.of(LIST, last)));
    }

    @GetMapping("/{number}/label")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT, Roles.OPERATIONS})
    @Operation(summary = "Get the newest return label as a document")
    ResponseEntity<byte[]> label(@PathVariable String number) {
        CaseNumber caseNumber = Numbers.of(number);
        var label = files.findByNumber(caseNumber)
                .flatMap(file -> labels.documentOf(file.key()))
                .orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(label.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + caseNumber + "\"")
                .body(label.bytes());
    }

    private static @Nullable CaseState state(@Nullable String code) {
        if (code == null) {
            return null;
        }
        for (var state : CaseState.values()) {
            if (state.code().equals(code)) {
                return state;
            }
        }
        throw new ProblemException(Problem.parameter("state", "is not a state of a case"));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

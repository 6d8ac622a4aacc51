package org.roundtrip.forms.exports.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.api.CsvWriter;
import org.roundtrip.forms.api.Period;
import org.roundtrip.forms.api.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "exports")
class ExportController {
    private static final int PAGE = 500;

    private final ExportRows rows;
    private final MoneyRows money;

    ExportController(ExportRows rows, MoneyRows money) {
        this.rows = rows;
        this.money = money;
    }

    /** A page of rows after an id. */
    private interface Pages {
        List<ExportRows.Row> after(long id);
    }

    @GetMapping("/cases.csv")
    @Roles({Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Cases opened in a period, one row each. from and to are dates (UTC, included) or instants")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void cases(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response)
            throws IOException {
        var period = Period.of(from, to);
        stream(response, "cases.csv", ExportRows.CASE_COLUMNS, id -> rows.cases(period, id, PAGE));
    }

    @GetMapping("/refunds.csv")
    @Roles({Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Refunds calculated in a period, one row per payment that money goes back to")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void refunds(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response)
            throws IOException {
        var period = Period.of(from, to);
        stream(response, "refunds.csv", ExportRows.REFUND_COLUMNS, id -> rows.refunds(period, id, PAGE));
    }

    @GetMapping("/attempts.csv")
    @Roles({Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Every asking of a payment provider planned in a period, one row each")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void attempts(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response)
            throws IOException {
        var period = Period.of(from, to);
        stream(response, "attempts.csv", MoneyRows.ATTEMPT_COLUMNS, id -> money.attempts(period, id, PAGE));
    }

    @GetMapping("/credit-notes.csv")
    @Roles({Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "Credit notes and their reversals issued in a period, one row per line")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void creditNotes(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response)
            throws IOException {
        var period = Period.of(from, to);
        stream(response, "credit-notes.csv", MoneyRows.CREDIT_NOTE_COLUMNS, id -> money.creditNotes(period, id, PAGE));
    }

    private static void stream(HttpServletResponse response, String file, List<String> columns, Pages pages)
            throws IOException {
        // Read before anything is written, so that a database that can't be reached is still answered as such.
        var page = pages.after(0);
        var out = CsvWriter.download(response, file);
        var csv = new CsvWriter(out);
        csv.row(columns);
        while (!page.isEmpty()) {
            for (var row : page) {
                csv.row(row.cells());
            }
            page = pages.after(page.get(page.size() - 1).id());
        }
        out.flush();
    }
}

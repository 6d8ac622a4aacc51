package org.roundtrip.forms.reconciliation.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.api.Problem;
import org.roundtrip.forms.api.ProblemException;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.reconciliation.Days;
import org.roundtrip.forms.reconciliation.ReconciliationCsv;
import org.roundtrip.reconciliation.Reconcile;
import org.roundtrip.reconciliation.Reconciliation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "reconciliation")
class ReconciliationController {
    private final Reconcile reconcile;
    private final Clock clock;

    ReconciliationController(Reconcile reconcile, Clock clock) {
        this.reconcile = reconcile;
        this.clock = clock;
    }

    @GetMapping("/reconciliation")
    @Roles({Roles.FINANCE, Roles.OPERATIONS})
    @Operation(
            summary = "Compare our refunds with the payment providers' lists. from and to are dates (UTC, included),"
                    + " by default the last 7 days, at most 92")
    ReconciliationJson compare(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String provider) {
        return ReconciliationJson.of(result(from, to, provider));
    }

    @GetMapping("/exports/reconciliation.csv")
    @Roles({Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "The same comparison, a row per total and per finding")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    void export(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String provider,
            HttpServletResponse response)
            throws IOException {
        ReconciliationCsv.write(response, result(from, to, provider));
    }

    private Reconciliation result(@Nullable String from, @Nullable String to, @Nullable String provider) {
        if (provider != null && !reconcile.providers().contains(provider)) {
            throw new ProblemException(Problem.parameter("provider", "is none of " + reconcile.providers()));
        }
        try {
            var days = Days.of(from, to, clock);
            return reconcile.reconcile(days.begin(clock), days.end(clock), provider);
        } catch (Days.Wrong e) {
            throw new ProblemException(Problem.parameter(
                    "from",
                    switch (e.code()) {
                        case "no-date" -> "or to is no date such as 2026-03-01";
                        case "order" -> "is after to";
                        default -> "is more than " + Reconcile.MOST_DAYS + " days before to";
                    }));
        }
    }
}

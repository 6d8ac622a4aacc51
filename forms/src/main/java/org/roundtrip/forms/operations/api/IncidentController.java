package org.roundtrip.forms.operations.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Cursor;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.operations.AtRisk;
import org.roundtrip.operations.RetryRequest;
import org.roundtrip.operations.RetrySteps;
import org.roundtrip.operations.WatchTroubles;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations")
@Tag(name = "operations")
class IncidentController {
    private static final String RETRIES = "retries";
    private static final int MOST = 500;

    private final WatchTroubles watch;
    private final RetrySteps retries;

    IncidentController(WatchTroubles watch, RetrySteps retries) {
        this.watch = watch;
        this.retries = retries;
    }

    /** Incidents that are to be tried again. */
    record RetryBody(
            @NotNull @Size(min = 1, max = RetrySteps.MOST) List<@NotBlank @Size(max = 64) String> incidents) {}

    /** What became of the wish for each. */
    record Answers(List<RetrySteps.Answer> items) {}

    /** Work that will be tried again by itself. */
    record Risks(List<AtRisk> items) {}

    @GetMapping("/incidents")
    @Roles(Roles.OPERATIONS)
    @Operation(
            summary = "List incidents by what they look like, the most frequent first",
            description =
                    "Incidents with one fingerprint failed at the same step in the same words. Texts are masked: what"
                            + " could be about a person is left out. A hindrance says why one can't be tried again.")
    IncidentJson.All incidents() {
        return IncidentJson.all(watch.groups());
    }

    @GetMapping("/incidents/{id}")
    @Roles(Roles.OPERATIONS)
    @Operation(summary = "Get an incident with its stack trace, masked")
    IncidentJson.WithTrace incident(@PathVariable String id) {
        return watch.trace(id).map(IncidentJson.WithTrace::of).orElseThrow(NotHere::new);
    }

    @PostMapping("/retries")
    @Roles(Roles.OPERATIONS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Have incidents tried once more",
            description =
                    "Asking again does no harm: an incident that is being tried is none. GET the retries for whether"
                            + " they worked.")
    Answers retry(@RequestBody RetryBody body) {
        return new Answers(retries.retry(body.incidents(), SignedIn.actor()));
    }

    @GetMapping("/retries")
    @Roles(Roles.OPERATIONS)
    @Operation(summary = "List retries as they stand now, newest first")
    Page<RetryRequest> retries(
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var found = retries.newest(Cursor.id(RETRIES, cursor, Long.MAX_VALUE), Page.limit(limit) + 1);
        return Page.of(found, limit, shown -> shown, last -> Cursor.of(RETRIES, last.id()));
    }

    @GetMapping("/jobs-at-risk")
    @Roles(Roles.OPERATIONS)
    @Operation(summary = "List work that failed and will be tried again by itself, the next first, at most " + MOST)
    Risks atRisk() {
        return new Risks(watch.atRisk(MOST));
    }
}

package org.roundtrip.forms.cases.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseLines;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.Problem;
import org.roundtrip.forms.api.ProblemException;
import org.roundtrip.forms.api.ProblemKind;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.intake.OpenRequest;
import org.roundtrip.language.Languages;
import org.roundtrip.work.Look;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "cases")
class OpenCaseController {
    /** How far a caller's clock may be ahead of ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final OpenRequest opening;
    private final CaseFiles files;
    private final CaseLines lines;
    private final CaseView view;
    private final Languages languages;
    private final Idempotent idempotent;
    private final Look look;
    private final Clock clock;

    OpenCaseController(
            OpenRequest opening,
            CaseFiles files,
            CaseLines lines,
            CaseView view,
            Languages languages,
            Idempotent idempotent,
            Look look,
            Clock clock) {
        this.opening = opening;
        this.files = files;
        this.lines = lines;
        this.view = view;
        this.languages = languages;
        this.idempotent = idempotent;
        this.look = look;
        this.clock = clock;
    }

    @PostMapping("/api/v1/cases")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(
            summary = "Open a case",
            description = "An externalReference that is known answers 200 with its case if the content is the same.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CaseJson.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseJson.class)))
    ResponseEntity<byte[]> open(
            HttpServletRequest call, @RequestHeader(Idempotent.HEADER) String key, @RequestBody OpenCaseBody body) {
        var actor = SignedIn.actor();
        checkRequestedAt(body, actor);
        return idempotent.once(call, key, () -> {
            var known = opening.known(body.externalReference());
            if (known.isPresent()) {
                return again(body, known.get());
            }
            return answer(HttpStatus.CREATED, opening.openNew(body.toRequest(languages), actor));
        });
    }

    @PostMapping("/api/v1/cases/preview")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(
            summary = "Say what a case would lead to",
            description = "Line by line what the policy says, and what would be paid back if everything arrives as it"
                    + " should. Changes nothing.")
    PreviewJson preview(@RequestBody OpenCaseBody body) {
        return look.at(() -> PreviewJson.of(opening.preview(body.toRequest(languages))));
    }

    private void checkRequestedAt(OpenCaseBody body, Actor actor) {
        var at = body.requestedAt();
        if (at != null && !actor.has(Roles.INTEGRATOR)) {
            throw new InvalidRequest("/requestedAt", "integrators-only", "only integrators may say when");
        }
        if (at != null && at.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw new InvalidRequest("/requestedAt", "in-the-future", "lies in the future");
        }
    }

    private ResponseEntity<?> again(OpenCaseBody body, CaseFile known) {
        var parts = known.isPart() ? files.findByRequestNumberOrderById(known.requestNumber()) : List.of(known);
        if (!body.sameAs(parts.stream()
                .map(part -> new OpenCaseBody.Known(part, lines.of(part.key())))
                .toList())) {
            throw new ProblemException(Problem.of(ProblemKind.REFERENCE_TAKEN, "it is case " + known.number()));
        }
        return answer(HttpStatus.OK, known);
    }

    private ResponseEntity<?> answer(HttpStatus status, CaseFile file) {
        return ResponseEntity.status(status)
                .location(URI.create("/api/v1/cases/" + file.number()))
                .eTag(CaseWait.etag(file))
                .body(view.of(file));
    }
}

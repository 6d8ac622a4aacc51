package org.roundtrip.forms.withdrawals.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Cursor;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.withdrawal.Handlings;
import org.roundtrip.withdrawal.StateWithdrawal;
import org.roundtrip.withdrawal.Statement;
import org.roundtrip.withdrawal.Statements;
import org.roundtrip.work.Look;
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
@RequestMapping("/api/v1/withdrawals")
@Tag(name = "withdrawals")
class WithdrawalController {
    private static final String LIST = "withdrawals";

    /** How far a caller's clock may be ahead of ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final StateWithdrawal withdrawing;
    private final Statements statements;
    private final Handlings handlings;
    private final CaseFiles files;
    private final Idempotent idempotent;
    private final Look look;
    private final Clock clock;

    WithdrawalController(
            StateWithdrawal withdrawing,
            Statements statements,
            Handlings handlings,
            CaseFiles files,
            Idempotent idempotent,
            Look look,
            Clock clock) {
        this.withdrawing = withdrawing;
        this.statements = statements;
        this.handlings = handlings;
        this.files = files;
        this.idempotent = idempotent;
        this.look = look;
        this.clock = clock;
    }

    @PostMapping
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(
            summary = "Take a statutory withdrawal down",
            description =
                    "For shops with a withdrawal button of their own. Recorded whatever it says; the receipt is mailed"
                            + " to its address. A known externalReference answers with the statement it has.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WithdrawalJson.class)))
    ResponseEntity<byte[]> state(
            HttpServletRequest call, @RequestHeader(Idempotent.HEADER) String key, @Valid @RequestBody StateBody body) {
        var at = body.statedAt();
        if (at != null && at.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw new InvalidRequest("/statedAt", "in-the-future", "lies in the future");
        }
        return idempotent.once(call, key, () -> {
            var statement = withdrawing.state(body.stating(), SignedIn.actor());
            return ResponseEntity.created(URI.create("/api/v1/withdrawals/" + statement.reference()))
                    .body(json(statement));
        });
    }

    @GetMapping("/{reference}")
    @Roles({Roles.INTEGRATOR, Roles.SUPPORT})
    @Operation(summary = "Get a withdrawal")
    WithdrawalJson get(@PathVariable String reference) {
        return look.at(() -> json(statements.byReference(reference).orElseThrow(NotHere::new)));
    }

    @GetMapping
    @Roles(Roles.SUPPORT)
    @Operation(summary = "List withdrawals, newest first")
    Page<WithdrawalJson> list(
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        long before = Cursor.id(LIST, cursor, Long.MAX_VALUE);
        int rows = Page.limit(limit) + 1;
        return look.at(() -> Page.of(
                statements.newest(before, rows),
                limit,
                shown -> shown.stream().map(this::json).toList(),
                last -> Cursor.of(LIST, last.id())));
    }

    private WithdrawalJson json(Statement statement) {
        return WithdrawalJson.of(
                statement,
                handlings.of(statement.caseId()),
                files.findById(statement.caseId()).orElseThrow());
    }
}

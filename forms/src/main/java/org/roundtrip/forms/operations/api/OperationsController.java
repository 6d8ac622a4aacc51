package org.roundtrip.forms.operations.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Cursor;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.migration.Migration;
import org.roundtrip.migration.MoveCases;
import org.roundtrip.migration.MoveForecast;
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
@RequestMapping("/api/v1/operations")
@Tag(name = "operations")
class OperationsController {
    private static final String LIST = "migrations";
    private static final int MOST_FAILED = 100;

    private final MoveCases moving;
    private final Idempotent idempotent;

    OperationsController(MoveCases moving, Idempotent idempotent) {
        this.moving = moving;
        this.idempotent = idempotent;
    }

    @GetMapping("/models")
    @Roles(Roles.OPERATIONS)
    @Operation(summary = "List the models with their versions and how many instances run on each")
    ModelJson.All models() {
        return ModelJson.of(moving.versions());
    }

    @PostMapping("/migrations")
    @Roles(Roles.OPERATIONS)
    @Operation(
            summary = "Move the cases of a version to another one, or try what that would do",
            description = "A dry run answers 200 with what would happen and changes nothing; its key is not remembered."
                    + " Otherwise the answer is 202: cases are moved one by one, GET the migration for how far it is.")
    @ApiResponse(
            responseCode = "200",
            description = "A dry run",
            content = @Content(schema = @Schema(implementation = MoveForecast.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = MigrationJson.class)))
    ResponseEntity<?> move(
            @RequestHeader(Idempotent.HEADER) String key, @RequestBody MoveBody body, HttpServletRequest request) {
        if (body.dryRun()) {
            return ResponseEntity.ok(moving.forecast(body.plan()));
        }
        var move = moving.prepare(body.plan());
        return idempotent.once(request, key, () -> {
            var begun = moving.begin(move, Objects.requireNonNullElse(body.reason(), ""), SignedIn.actor());
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/operations/migrations/" + begun.id()))
                    .body(MigrationJson.of(begun, List.of()));
        });
    }

    @GetMapping("/migrations")
    @Roles(Roles.OPERATIONS)
    @Operation(summary = "List migrations, newest first")
    Page<MigrationJson> list(
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var found = moving.page(Cursor.id(LIST, cursor, Long.MAX_VALUE), Page.limit(limit) + 1);
        return Page.of(
                found,
                limit,
                shown -> shown.stream()
                        .map(one -> MigrationJson.of(one, List.of()))
                        .toList(),
                last -> Cursor.of(LIST, last.id()));
    }

    @GetMapping("/migrations/{id}")
    @Roles(Roles.OPERATIONS)
    @Operation(summary = "Get a migration with what became of its cases")
    MigrationJson get(@PathVariable long id) {
        var migration = moving.find(id).orElseThrow(NotHere::new);
        return MigrationJson.of(migration, moving.cases(id, Migration.State.FAILED, 0, MOST_FAILED));
    }
}

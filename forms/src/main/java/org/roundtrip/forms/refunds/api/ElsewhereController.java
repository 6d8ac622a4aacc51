package org.roundtrip.forms.refunds.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Cursor;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Page;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.refund.MatchElsewhere;
import org.roundtrip.refund.RefundsElsewhere;
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
@RequestMapping("/api/v1/refunds-elsewhere")
@Tag(name = "refunds")
class ElsewhereController {
    private static final String LIST = "refunds-elsewhere";

    private final RefundsElsewhere elsewhere;
    private final MatchElsewhere matching;
    private final Idempotent idempotent;
    private final Look look;

    ElsewhereController(RefundsElsewhere elsewhere, MatchElsewhere matching, Idempotent idempotent, Look look) {
        this.elsewhere = elsewhere;
        this.matching = matching;
        this.idempotent = idempotent;
        this.look = look;
    }

    @GetMapping
    @Roles({Roles.FINANCE, Roles.OPERATIONS})
    @Operation(summary = "List refunds of our payments that others made, oldest first")
    Page<ElsewhereJson> list(
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        long after = Cursor.id(LIST, cursor, 0);
        int rows = Page.limit(limit) + 1;
        return look.at(() -> Page.of(
                elsewhere.page(after, rows),
                limit,
                shown -> shown.stream().map(ElsewhereJson::of).toList(),
                last -> Cursor.of(LIST, last.id())));
    }

    @PostMapping("/{id}/match")
    @Roles(Roles.FINANCE)
    @Operation(summary = "Say what a refund made elsewhere was for, once")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ElsewhereJson.class)))
    ResponseEntity<byte[]> match(
            HttpServletRequest call,
            @PathVariable long id,
            @RequestHeader(Idempotent.HEADER) String key,
            @RequestBody MatchBody body) {
        var actor = SignedIn.actor();
        return idempotent.once(call, key, () -> {
            elsewhere.find(id).orElseThrow(NotHere::new);
            match(id, actor, body);
            return ResponseEntity.ok().body(ElsewhereJson.of(elsewhere.find(id).orElseThrow(NotHere::new)));
        });
    }

    private void match(long id, Actor actor, MatchBody body) {
        var note = body.note() == null ? "" : body.note();
        switch (body.as()) {
            case GOODWILL -> matching.asGoodwill(id, actor, note);
            case UNITS -> matching.toUnits(id, actor, units(body), note);
            case REFUND -> {
                if (body.refund() == null) {
                    throw new InvalidRequest("/refund", "refund-missing", "say which refund it paid");
                }
                matching.toRefund(id, actor, body.refund(), note);
            }
        }
    }

    private static List<MatchElsewhere.Units> units(MatchBody body) {
        return body.units() == null
                ? List.of()
                : body.units().stream()
                        .map(unit -> new MatchElsewhere.Units(unit.line(), unit.quantity()))
                        .toList();
    }
}

package org.roundtrip.forms.warehouse.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Numbers;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.warehouse.Discrepancies;
import org.roundtrip.warehouse.Discrepancy;
import org.roundtrip.warehouse.Discrepancy.Settlement;
import org.roundtrip.warehouse.Plate;
import org.roundtrip.warehouse.PutAway;
import org.roundtrip.warehouse.PutAway.Plated;
import org.roundtrip.warehouse.SettleDiscrepancy;
import org.roundtrip.work.Look;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/warehouse")
@Tag(name = "warehouse")
class WarehouseController {
    private static final int MOST = 200;

    private final Discrepancies discrepancies;
    private final SettleDiscrepancy settling;
    private final PutAway putAway;
    private final CaseDesk cases;
    private final Look look;
    private final Idempotent idempotent;

    WarehouseController(
            Discrepancies discrepancies,
            SettleDiscrepancy settling,
            PutAway putAway,
            CaseDesk cases,
            Look look,
            Idempotent idempotent) {
        this.discrepancies = discrepancies;
        this.settling = settling;
        this.putAway = putAway;
        this.cases = cases;
        this.look = look;
        this.idempotent = idempotent;
    }

    @GetMapping("/exceptions")
    @Roles({Roles.WAREHOUSE, Roles.SUPPORT})
    @Operation(summary = "List what does not fit, the oldest first", description = "At most 200.")
    List<DiscrepancyJson> exceptions() {
        return look.at(() -> discrepancies.open(MOST)).stream().map(this::json).toList();
    }

    @PostMapping("/exceptions")
    @Roles({Roles.WAREHOUSE, Roles.SUPPORT})
    @Operation(summary = "Note a parcel nobody announced", description = "The same code twice is one parcel.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DiscrepancyJson.class)))
    ResponseEntity<byte[]> unannounced(
            HttpServletRequest call, @RequestHeader(Idempotent.HEADER) String key, @RequestBody UnannouncedBody body) {
        var actor = SignedIn.actor();
        return idempotent.once(call, key, () -> {
            long id = settling.unannounced(body.code(), body.description(), actor);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(json(discrepancies.find(id).orElseThrow(NotHere::new)));
        });
    }

    @PostMapping("/exceptions/{id}/settle")
    @Roles({Roles.WAREHOUSE, Roles.SUPPORT})
    @Operation(summary = "Settle what does not fit", description = "409 if somebody settled it before.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DiscrepancyJson.class)))
    ResponseEntity<byte[]> settle(
            HttpServletRequest call,
            @PathVariable long id,
            @RequestHeader(Idempotent.HEADER) String key,
            @RequestBody SettleBody body) {
        var actor = SignedIn.actor();
        return idempotent.once(call, key, () -> {
            discrepancies.find(id).orElseThrow(NotHere::new);
            settle(id, body, actor);
            return ResponseEntity.ok(json(discrepancies.find(id).orElseThrow(NotHere::new)));
        });
    }

    private void settle(long id, SettleBody body, Actor actor) {
        var note = body.note() == null ? "" : body.note();
        switch (body.as()) {
            case LINKED -> {
                if (body.caseNumber() == null) {
                    throw new InvalidRequest("/case", "case-missing", "say whose it is");
                }
                settling.link(id, Numbers.of(body.caseNumber()), Settlement.LINKED, actor);
            }
            case RETURNED_TO_SENDER -> settling.returned(id, note, actor);
            case CLEARED -> settling.cleared(id, note, actor);
        }
    }

    @GetMapping("/put-away")
    @Roles(Roles.WAREHOUSE)
    @Operation(summary = "List goods on their way to a bin, the oldest first", description = "At most 200.")
    List<PutAwayJson> onTheirWay() {
        return look.at(() -> putAway.open(MOST)).stream().map(this::json).toList();
    }

    @GetMapping("/put-away/{plate}")
    @Roles(Roles.WAREHOUSE)
    @Operation(summary = "Get goods by their plate")
    PutAwayJson plated(@PathVariable String plate) {
        return json(find(plate));
    }

    @PutMapping("/put-away/{plate}")
    @Roles(Roles.WAREHOUSE)
    @Operation(summary = "Put goods into a bin", description = "400 wrong-bin if it is for something else.")
    PutAwayJson put(@PathVariable String plate, @RequestBody BinBody body) {
        putAway.put(find(plate), body.bin(), SignedIn.actor());
        return json(find(plate));
    }

    private Plated find(String plate) {
        return look.at(() -> Plate.read(plate).flatMap(putAway::find)).orElseThrow(NotHere::new);
    }

    private DiscrepancyJson json(Discrepancy one) {
        return new DiscrepancyJson(
                String.valueOf(one.id()),
                one.kind().name(),
                one.code(),
                one.description(),
                one.quantity(),
                number(one.caseId()),
                one.notedAt(),
                one.notedBy(),
                one.settledAs() == null ? null : one.settledAs().name(),
                number(one.waitsFor()));
    }

    private PutAwayJson json(Plated one) {
        return new PutAwayJson(
                one.plate(),
                cases.get(one.caseId()).number().value(),
                one.line(),
                one.sku(),
                one.name(),
                one.quantity(),
                one.disposition(),
                putAway.suggestedBin(one),
                one.bin(),
                one.putAt());
    }

    private @Nullable String number(@Nullable Long caseId) {
        return caseId == null ? null : cases.get(caseId).number().value();
    }
}

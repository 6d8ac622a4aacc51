package org.roundtrip.forms.warehouse.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.Idempotent;
import org.roundtrip.forms.api.Numbers;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.warehouse.ScanDesk;
import org.roundtrip.warehouse.Scanned;
import org.roundtrip.warehouse.TickItem;
import org.roundtrip.warehouse.UndoScan;
import org.roundtrip.warehouse.WaitingWork;
import org.roundtrip.worklist.WorkItem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/warehouse")
@Tag(name = "warehouse")
class ScanController {
    private final ScanDesk desk;
    private final TickItem ticking;
    private final UndoScan undoing;
    private final WaitingWork work;
    private final CaseDesk cases;
    private final Idempotent idempotent;

    ScanController(
            ScanDesk desk,
            TickItem ticking,
            UndoScan undoing,
            WaitingWork work,
            CaseDesk cases,
            Idempotent idempotent) {
        this.desk = desk;
        this.ticking = ticking;
        this.undoing = undoing;
        this.work = work;
        this.cases = cases;
        this.idempotent = idempotent;
    }

    @PostMapping("/scans")
    @Roles(Roles.WAREHOUSE)
    @Operation(
            summary = "Scan something",
            description =
                    "A parcel that waits for inspection is received by its first scan: RECEIVED. A second one, under"
                            + " another key, says REPEATED.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScanJson.class)))
    ResponseEntity<byte[]> scan(
            HttpServletRequest call, @RequestHeader(Idempotent.HEADER) String key, @RequestBody ScanBody body) {
        var actor = SignedIn.actor();
        return idempotent.once(call, key, () -> ResponseEntity.ok(json(desk.scan(body.code(), actor))));
    }

    @PostMapping("/parcels/{number}/scans")
    @Roles(Roles.WAREHOUSE)
    @Operation(
            summary = "Scan an item out of a case's parcel",
            description = "It counts one unit: COUNTED, or TOO_MANY, or ELSEWHERE with the case it belongs to. The"
                    + " inspection starts with what was counted.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScanJson.class)))
    ResponseEntity<byte[]> unpack(
            HttpServletRequest call,
            @PathVariable String number,
            @RequestHeader(Idempotent.HEADER) String key,
            @RequestBody ScanBody body) {
        var caseNumber = Numbers.of(number);
        var actor = SignedIn.actor();
        return idempotent.once(call, key, () -> ResponseEntity.ok(json(ticking.scan(caseNumber, body.code(), actor))));
    }

    @PostMapping("/scans/{id}/undo")
    @Roles(Roles.WAREHOUSE)
    @Operation(
            summary = "Take a scan of one's own back",
            description = "The unit is not counted, or the parcel not received; 409 if somebody went on from there.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScanJson.class)))
    ResponseEntity<byte[]> undo(
            HttpServletRequest call, @PathVariable long id, @RequestHeader(Idempotent.HEADER) String key) {
        var actor = SignedIn.actor();
        return idempotent.once(call, key, () -> ResponseEntity.ok(json(undoing.undo(id, actor))));
    }

    private ScanJson json(Scanned scan) {
        @Nullable Long caseId = scan.caseId();
        return new ScanJson(
                String.valueOf(scan.id()),
                scan.code(),
                scan.kind().name(),
                scan.result().name(),
                caseId == null ? null : cases.get(caseId).number().value(),
                caseId == null ? null : work.task(caseId).map(WorkItem::id).orElse(null),
                scan.at());
    }
}

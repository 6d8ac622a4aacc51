package org.roundtrip.forms.warehouse.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.NotHere;
import org.roundtrip.forms.api.Numbers;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.warehouse.Discrepancies;
import org.roundtrip.warehouse.Discrepancy;
import org.roundtrip.warehouse.Discrepancy.Settlement;
import org.roundtrip.warehouse.Plate;
import org.roundtrip.warehouse.PutAway;
import org.roundtrip.warehouse.PutAway.Plated;
import org.roundtrip.warehouse.ScanDesk;
import org.roundtrip.warehouse.SettleDiscrepancy;
import org.roundtrip.warehouse.WaitingWork;
import org.roundtrip.work.Look;
import org.roundtrip.worklist.WorkItem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/warehouse")
@Tag(name = "warehouse")
class WarehouseController {
    private static final int MOST = 200;

    private final ScanDesk desk;
    private final WaitingWork work;
    private final Discrepancies discrepancies;
    private final SettleDiscrepancy settling;
    private final PutAway putAway;
    private final CaseDesk cases;
    private final Look look;

    WarehouseController(
            ScanDesk desk,
            WaitingWork work,
            Discrepancies discrepancies,
            SettleDiscrepancy settling,
            PutAway putAway,
            CaseDesk cases,
            Look look) {
        this.desk = desk;
        this.work = work;
        this.discrepancies = discrepancies;
        this.settling = settling;
        this.putAway = putAway;
        this.cases = cases;
        this.look = look;
    }

    @PostMapping("/scans")
    @Roles(Roles.WAREHOUSE)
    @Operation(
            summary = "Scan something",
            description = "A parcel that waits for inspection is received by it, once: a second scan says REPEATED,"
                    + " so no Idempotency-Key is needed.")
    ScanJson scan(@RequestBody ScanBody body) {
        var scan = desk.scan(body.code(), SignedIn.actor());
        return new ScanJson(
                scan.code(),
                scan.kind().name(),
                scan.result().name(),
                number(scan.caseId()),
                scan.caseId() == null
                        ? null
                        : work.task(scan.caseId()).map(WorkItem::id).orElse(null),
                scan.at());
    }

    @GetMapping("/exceptions")
    @Roles({Roles.WAREHOUSE, Roles.SUPPORT})
    @Operation(summary = "List what does not fit, the oldest first", description = "At most 200.")
    List<DiscrepancyJson> exceptions() {
        return look.at(() -> discrepancies.open(MOST)).stream().map(this::json).toList();
    }

    @PostMapping("/exceptions")
    @ResponseStatus(HttpStatus.CREATED)
    @Roles({Roles.WAREHOUSE, Roles.SUPPORT})
    @Operation(summary = "Note a parcel nobody announced", description = "The same code twice is one parcel.")
    DiscrepancyJson unannounced(@RequestBody UnannouncedBody body) {
        long id = settling.unannounced(body.code(), body.description(), SignedIn.actor());
        return json(discrepancies.find(id).orElseThrow(NotHere::new));
    }

    @PostMapping("/exceptions/{id}/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Roles({Roles.WAREHOUSE, Roles.SUPPORT})
    @Operation(summary = "Settle what does not fit", description = "409 if somebody settled it before.")
    void settle(@PathVariable long id, @RequestBody SettleBody body) {
        discrepancies.find(id).orElseThrow(NotHere::new);
        var actor = SignedIn.actor();
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
    @Operation(summary = "Put goods into a bin", description = "422 if that bin is for something else.")
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
                one.notedBy());
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

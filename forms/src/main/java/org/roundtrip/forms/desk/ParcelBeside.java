package org.roundtrip.forms.desk;

import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.warehouse.MoveItem;
import org.roundtrip.warehouse.ReceiveParcel;
import org.roundtrip.warehouse.Scanned;
import org.roundtrip.warehouse.Scans;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is beside the parcel on the table: items of other cases, and the next parcel of this one. */
@DeskScreen
class ParcelBeside {
    private final MoveItem moving;
    private final ReceiveParcel receiving;
    private final Scans scans;
    private final CaseFiles files;

    ParcelBeside(MoveItem moving, ReceiveParcel receiving, Scans scans, CaseFiles files) {
        this.moving = moving;
        this.receiving = receiving;
        this.scans = scans;
        this.files = files;
    }

    /** An item of another case: it is counted there, or put aside if that can't be. @param scan the scan that found it out */
    @PostMapping(ParcelPage.PARCEL + "/foreign")
    String foreign(@PathVariable String number, @RequestParam(defaultValue = "0") long scan) {
        var actor = ScanPage.warehouse();
        var scanned = scans.find(scan, actor)
                .filter(one -> one.result() == Scanned.Result.ELSEWHERE)
                .orElseThrow(() -> new CaseNotFound("scan " + scan));
        var owner = files.findById(scanned.caseId()).orElseThrow(() -> new CaseNotFound("scan " + scan));
        boolean moved = moving.move(ParcelPage.number(number), scanned.code(), owner.number(), actor);
        return ParcelPage.to(number) + "?notice=" + (moved ? "item-moved" : "put-aside");
    }

    /** The parcel that brings the rest is here. @param after the number of the one before it */
    @PostMapping(ParcelPage.PARCEL + "/next")
    String next(@PathVariable String number, @RequestParam(defaultValue = "0") int after) {
        var actor = ScanPage.warehouse();
        return receiving.next(ParcelPage.number(number), after, actor)
                ? ParcelPage.to(number)
                : "redirect:/desk/scan?notice=rest-came-late";
    }
}

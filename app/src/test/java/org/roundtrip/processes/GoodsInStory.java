package org.roundtrip.processes;

import java.util.List;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.warehouse.Discrepancies;
import org.roundtrip.warehouse.LinkedGoods;
import org.roundtrip.warehouse.PutAway;
import org.roundtrip.warehouse.Receipts;
import org.roundtrip.warehouse.ReceiveParcel;
import org.roundtrip.warehouse.ScanDesk;
import org.roundtrip.warehouse.Scanned;
import org.roundtrip.warehouse.SettleDiscrepancy;
import org.roundtrip.warehouse.TickItem;
import org.roundtrip.warehouse.UndoScan;
import org.roundtrip.warehouse.UnpackParcel;
import org.springframework.beans.factory.annotation.Autowired;

/** What stories about the goods-in desk have in common. */
abstract class GoodsInStory extends ProcessStory {
    @Autowired
    ScanDesk desk;

    @Autowired
    TickItem ticking;

    @Autowired
    UndoScan undoing;

    @Autowired
    ReceiveParcel receiving;

    @Autowired
    UnpackParcel unpacking;

    @Autowired
    SettleDiscrepancy settling;

    @Autowired
    LinkedGoods linked;

    @Autowired
    Discrepancies discrepancies;

    @Autowired
    Receipts receipts;

    @Autowired
    PutAway putAway;

    CaseUnderTest cups(int units) {
        var order = shop.order().line("Cup", units + 1, "40.00").isBought();
        return arrived(opens(item(order, 1, units, ReturnReason.CHANGED_MIND)));
    }

    static CaseNumber number(CaseUnderTest one) {
        return one.books.file().number();
    }

    Scanned scans(String code) {
        return desk.scan(code, People.WAREHOUSE);
    }

    String sku(CaseUnderTest one) {
        return kit.caseLines.of(one.id()).get(0).sku();
    }

    PutAway.Plated plated(CaseUnderTest one) {
        return putAway.open(500).stream()
                .filter(item -> item.caseId() == one.id())
                .findFirst()
                .orElseThrow();
    }

    List<String> plates(CaseUnderTest one) {
        return putAway.open(500).stream()
                .filter(item -> item.caseId() == one.id())
                .map(item -> item.quantity() + " " + item.disposition())
                .sorted()
                .toList();
    }
}

package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.TooLate;
import org.roundtrip.inspection.InspectionAnswer;
import org.roundtrip.inspection.InspectionAnswer.Disposition;
import org.roundtrip.inspection.InspectionAnswer.Grade;
import org.roundtrip.inspection.SettleInspectionAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer.Choice;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.warehouse.Discrepancies;
import org.roundtrip.warehouse.Discrepancy;
import org.roundtrip.warehouse.Discrepancy.Kind;
import org.roundtrip.warehouse.Discrepancy.Settlement;
import org.roundtrip.warehouse.PutAway;
import org.roundtrip.warehouse.Receipts;
import org.roundtrip.warehouse.ScanDesk;
import org.roundtrip.warehouse.Scanned;
import org.roundtrip.warehouse.Scanned.Result;
import org.roundtrip.warehouse.SettleDiscrepancy;
import org.roundtrip.warehouse.TickItem;
import org.roundtrip.warehouse.UnpackParcel;
import org.springframework.beans.factory.annotation.Autowired;

/** What the goods-in desk does with parcels, with the engine behind it. */
@ProcessTest
class GoodsInProcessTest extends ProcessStory {
    @Autowired
    ScanDesk desk;

    @Autowired
    TickItem ticking;

    @Autowired
    UnpackParcel unpacking;

    @Autowired
    SettleDiscrepancy settling;

    @Autowired
    Discrepancies discrepancies;

    @Autowired
    Receipts receipts;

    @Autowired
    PutAway putAway;

    private CaseUnderTest cups(int units) {
        var order = shop.order().line("Cup", units + 1, "40.00").isBought();
        return arrived(opens(item(order, 1, units, ReturnReason.CHANGED_MIND)));
    }

    private static CaseNumber number(CaseUnderTest one) {
        return one.books.file().number();
    }

    private Scanned scans(String code) {
        return desk.scan(code, People.WAREHOUSE);
    }

    private String sku(CaseUnderTest one) {
        return kit.caseLines.of(one.id()).get(0).sku();
    }

    private PutAway.Plated plated(CaseUnderTest one) {
        return putAway.open(500).stream()
                .filter(item -> item.caseId() == one.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aParcelIsReceivedOnceByWhateverItIsFoundBy() {
        var cups = cups(2);

        assertThat(scans(cups.shipment().trackingCode()).result()).isEqualTo(Result.RECEIVED);
        assertThat(scans("http://shop.example/track/" + number(cups) + "/key").result())
                .isEqualTo(Result.REPEATED);
        assertThat(scans("42012345" + cups.shipment().trackingCode()).result()).isEqualTo(Result.UNKNOWN);
        assertThat(scans("LP-999999999").result()).isEqualTo(Result.UNKNOWN);
        assertThat(receipts.of(cups.id())).singleElement().satisfies(one -> {
            assertThat(one.no()).isEqualTo(1);
            assertThat(one.receivedBy()).isEqualTo(People.WAREHOUSE.name());
        });
    }

    @Test
    void unitsAreCountedUpToWhatIsExpectedAndTheRestMayComeLater() {
        var cups = cups(2);
        var number = number(cups);

        assertThat(ticking.scan(number, sku(cups), People.WAREHOUSE).result()).isEqualTo(Result.COUNTED);
        assertThatThrownBy(() -> unpacking.checked(number, false, People.WAREHOUSE))
                .hasMessageContaining("not-counted");
        unpacking.checked(number, true, People.WAREHOUSE);
        assertThat(cups.books.timeline()).contains("parcel-partly-received");
        assertThat(discrepancies.ofCase(cups.id()))
                .extracting(Discrepancy::kind)
                .containsExactly(Kind.REST_TO_COME);

        assertThat(scans(number.value()).result()).isEqualTo(Result.RECEIVED);
        assertThat(receipts.of(cups.id())).hasSize(2);
        assertThat(discrepancies.ofCase(cups.id())).isEmpty();
        assertThat(ticking.scan(number, sku(cups), People.WAREHOUSE).result()).isEqualTo(Result.COUNTED);
        assertThat(ticking.scan(number, sku(cups), People.WAREHOUSE).result()).isEqualTo(Result.TOO_MANY);
        unpacking.checked(number, false, People.WAREHOUSE);
        assertThat(receipts.counted(cups.id())).containsEntry(1, 2);
        cups.waitsAt("return-case", "Task_InspectItems");
    }

    @Test
    void aParcelNobodyAnnouncedFindsItsCase() {
        var lamp = opensWorth("20.00");
        labelIsBought();
        long strange = settling.unannounced("POST-1", "a brown box", People.WAREHOUSE);
        assertThat(settling.unannounced("POST-1", "a brown box", People.WAREHOUSE))
                .isEqualTo(strange);

        settling.link(strange, number(lamp), Settlement.LINKED, People.WAREHOUSE);

        lamp.waitsAt("return-case", "Task_InspectItems");
        assertThat(lamp.books.timeline()).contains("parcel-linked", "parcel-seen");
        assertThat(receipts.of(lamp.id())).hasSize(1);
        assertThatThrownBy(() -> settling.returned(strange, "by post", People.WAREHOUSE))
                .isInstanceOf(TooLate.class);
    }

    @Test
    void aParcelForACaseThatIsOverGoesToSupport() {
        var lamp = refunded(opensWorth("20.00"));
        long strange = settling.unannounced(null, "a second lamp", People.WAREHOUSE);

        settling.link(strange, number(lamp), Settlement.LINKED, People.WAREHOUSE);

        lamp.waitsAt("late-parcel", "Task_SettleLateParcel");
    }

    @Test
    void whatIsAsTheRuleSaysWaitsForItsBin() {
        var cups = cups(2);
        inspectedFine(cups);

        var item = plated(cups);
        assertThat(item.disposition()).isEqualTo("RESTOCK");
        assertThatThrownBy(() -> putAway.put(item, "Q-01", People.WAREHOUSE)).hasMessageContaining("wrong-bin");
        putAway.put(item, "r-11", People.WAREHOUSE);
        assertThat(putAway.find(item.id()).orElseThrow().bin()).isEqualTo("R-11");
    }

    @Test
    void whatAPersonSendsElsewhereKeepsTheReasonAndTheRulesWord() {
        var cups = cups(1);
        var silent = new InspectionAnswer.Line(1, 1, 1, Grade.A, null, null, null, Disposition.DONATE, " ");
        assertThatThrownBy(() -> inspected(cups, silent)).hasMessageContaining("reason-missing");

        inspected(
                cups,
                new InspectionAnswer.Line(
                        1, 1, 1, Grade.A, null, null, null, Disposition.DONATE, "the colour is no longer sold"));

        assertThat(kit.caseLines.of(cups.id()).get(0).disposition()).isEqualTo("DONATE");
        assertThat(cups.books.timeline()).contains("disposition-chosen");
        assertThat(plated(cups).disposition()).isEqualTo("DONATE");
        assertThat(kit.jdbc
                        .sql("select suggested from disposition_choice where case_id = ?")
                        .param(cups.id())
                        .query(String.class)
                        .list())
                .containsExactly("RESTOCK");
    }

    @Test
    void whatIsDisputedWaitsInQuarantineUntilItIsSettled() {
        var cups = cups(2);
        cups.does(
                People.WAREHOUSE,
                "Task_InspectItems",
                new InspectionAnswer(List.of(found(1, 2, 2)), List.of(new InspectionAnswer.Undeclared("a spoon", 1))));
        assertThat(plated(cups).disposition()).isEqualTo(PutAway.QUARANTINE);
        assertThat(discrepancies.ofCase(cups.id()))
                .extracting(Discrepancy::kind)
                .containsExactly(Kind.UNDECLARED_ITEM);

        cups.does(People.SUPPORT, "Task_SettleInspection", new SettleInspectionAnswer(Choice.ACCEPT_ALL, null));

        assertThat(plated(cups).disposition()).isEqualTo("RESTOCK");
    }
}

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
import org.roundtrip.inspection.SendItemBackAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer.Choice;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.warehouse.Discrepancies;
import org.roundtrip.warehouse.Discrepancy;
import org.roundtrip.warehouse.Discrepancy.Kind;
import org.roundtrip.warehouse.Discrepancy.Settlement;
import org.roundtrip.warehouse.LinkedGoods;
import org.roundtrip.warehouse.MoveItem;
import org.roundtrip.warehouse.PutAway;
import org.roundtrip.warehouse.Receipts;
import org.roundtrip.warehouse.ReceiveParcel;
import org.roundtrip.warehouse.ScanDesk;
import org.roundtrip.warehouse.Scanned;
import org.roundtrip.warehouse.Scanned.Result;
import org.roundtrip.warehouse.SettleDiscrepancy;
import org.roundtrip.warehouse.TickItem;
import org.roundtrip.warehouse.UndoScan;
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
    ReceiveParcel receiving;

    @Autowired
    UnpackParcel unpacking;

    @Autowired
    UndoScan undoing;

    @Autowired
    MoveItem moving;

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

        receiving.next(number, 1, People.WAREHOUSE);
        assertThat(receipts.of(cups.id())).hasSize(2);
        assertThat(discrepancies.ofCase(cups.id())).isEmpty();
        assertThat(ticking.scan(number, sku(cups), People.WAREHOUSE).result()).isEqualTo(Result.COUNTED);
        assertThat(ticking.scan(number, sku(cups), People.WAREHOUSE).result()).isEqualTo(Result.TOO_MANY);
        unpacking.checked(number, false, People.WAREHOUSE);
        assertThat(receipts.counted(cups.id())).containsEntry(1, 2);
        cups.waitsAt("return-case", "Task_InspectItems");
    }

    @Test
    void aScanIsTakenBackUntilSomebodyGoesOnFromThere() {
        var cups = cups(2);
        var number = number(cups);
        var received = scans(number.value());
        var counted = ticking.scan(number, sku(cups), People.WAREHOUSE);
        assertThat(undoing.possible(received)).as("something came out of it").isFalse();

        assertThat(undoing.undo(counted.id(), People.WAREHOUSE).result()).isEqualTo(Result.UNDONE);
        assertThat(receipts.counted(cups.id())).containsEntry(1, 0);
        assertThatThrownBy(() -> undoing.undo(counted.id(), People.WAREHOUSE)).isInstanceOf(TooLate.class);
        undoing.undo(received.id(), People.WAREHOUSE);
        assertThat(receipts.of(cups.id())).isEmpty();

        assertThat(scans(number.value()).result()).isEqualTo(Result.RECEIVED);
        unpacking.checked(number, true, People.WAREHOUSE);
        var second = scans(number.value());
        assertThat(discrepancies.ofCase(cups.id())).isEmpty();
        undoing.undo(second.id(), People.WAREHOUSE);
        assertThat(receipts.of(cups.id())).hasSize(1);
        assertThat(discrepancies.ofCase(cups.id()))
                .as("the rest is awaited again")
                .extracting(Discrepancy::kind)
                .containsExactly(Kind.REST_TO_COME);
    }

    @Test
    void anItemOfAnotherCaseIsCountedThere() {
        var cups = cups(1);
        var order = shop.order().line("Lamp", 3, "60.00").isBought();
        var lamps = opens(item(order, 1, 2, ReturnReason.CHANGED_MIND));
        labelIsBought();

        assertThat(moving.move(number(cups), sku(lamps), number(lamps), People.WAREHOUSE))
                .isTrue();

        lamps.waitsAt("return-case", "Task_InspectItems");
        assertThat(lamps.books.timeline()).contains("parcel-seen", "item-linked");
        assertThat(receipts.counted(lamps.id())).containsEntry(1, 1);
        assertThat(receipts.counted(cups.id())).isEmpty();
        assertThat(moving.move(number(cups), sku(lamps), number(lamps), People.WAREHOUSE))
                .isTrue();
        assertThat(moving.move(number(cups), sku(lamps), number(lamps), People.WAREHOUSE))
                .as("nothing more is expected there")
                .isFalse();
        assertThat(discrepancies.ofCase(cups.id()))
                .extracting(Discrepancy::kind)
                .containsExactly(Kind.FOREIGN_ITEM);
    }

    @Test
    void anItemOfAnotherCaseSaysWhoseItIs() {
        var cups = cups(1);
        var lamp = arrived(opensWorth("20.00"));

        var scan = ticking.scan(number(cups), number(lamp).value(), People.WAREHOUSE);

        assertThat(scan.result()).isEqualTo(Result.ELSEWHERE);
        assertThat(scan.caseId()).isEqualTo(lamp.id());
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

    private List<String> plates(CaseUnderTest one) {
        return putAway.open(500).stream()
                .filter(item -> item.caseId() == one.id())
                .map(item -> item.quantity() + " " + item.disposition())
                .sorted()
                .toList();
    }

    @Test
    void onlyAcceptedUnitsLeaveQuarantineForTheShelf() {
        var cups = cups(3);
        inspected(cups, found(1, 3, 1));
        assertThat(plates(cups)).containsExactly("3 QUARANTINE");

        cups.does(People.SUPPORT, "Task_SettleInspection", new SettleInspectionAnswer(Choice.REFUND_ACCEPTED, null));

        assertThat(plates(cups)).containsExactly("1 RESTOCK", "2 SEND_BACK");
    }

    @Test
    void whatIsRejectedIsTheCustomersWhenTheOfferIsTaken() {
        var cups = cups(3);
        inspected(cups, found(1, 3, 2));
        cups.does(People.SUPPORT, "Task_SettleInspection", new SettleInspectionAnswer(Choice.OFFER, "one is broken"));
        assertThat(plates(cups)).containsExactly("3 QUARANTINE");

        cups.answersOffer(true);

        assertThat(plates(cups)).containsExactly("1 SEND_BACK", "2 RESTOCK");
    }

    @Test
    void aLineOfWhichNothingIsAcceptedGoesBackWhole() {
        var cups = cups(2);
        inspected(cups, found(1, 2, 0));
        putAway.put(plated(cups), "Q-04", People.WAREHOUSE);

        cups.does(People.SUPPORT, "Task_SettleInspection", new SettleInspectionAnswer(Choice.REFUND_ACCEPTED, null));

        assertThat(plates(cups)).isEmpty();
        cups.does(People.WAREHOUSE, "Task_SendItemBack", new SendItemBackAnswer(null, null));
        assertThat(kit.jdbc
                        .sql("select count(*) from put_away where case_id = ?")
                        .param(cups.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nothingButAnotherParcelBringsTheRest() {
        var cups = cups(2);
        var number = number(cups);
        var label = cups.shipment().trackingCode();
        scans(number.value());
        ticking.scan(number, sku(cups), People.WAREHOUSE);
        unpacking.checked(number, 1, true, People.WAREHOUSE);
        unpacking.checked(number, 1, true, People.WAREHOUSE);

        assertThat(scans(label).result()).isEqualTo(Result.REPEATED);
        assertThat(scans(sku(cups)).result()).isEqualTo(Result.REPEATED);
        assertThatThrownBy(() -> unpacking.count(number, 1, true, People.WAREHOUSE))
                .isInstanceOf(TooLate.class);
        assertThatThrownBy(() -> unpacking.missing(number, 1, true, People.WAREHOUSE))
                .isInstanceOf(TooLate.class);
        assertThatThrownBy(() -> unpacking.extra(number, null, "a spoon", 1, People.WAREHOUSE))
                .isInstanceOf(TooLate.class);
        assertThat(receipts.of(cups.id())).hasSize(1);
        assertThat(discrepancies.ofCase(cups.id()))
                .extracting(Discrepancy::kind)
                .containsExactly(Kind.REST_TO_COME);

        receiving.next(number, 1, People.WAREHOUSE);
        receiving.next(number, 1, People.WAREHOUSE);
        assertThat(receipts.of(cups.id())).hasSize(2);
        assertThat(discrepancies.ofCase(cups.id())).isEmpty();
        unpacking.checked(number, 1, true, People.WAREHOUSE);
        assertThat(receipts.last(cups.id()).orElseThrow().open()).isTrue();
    }

    @Test
    void aParcelWithACodeOfItsOwnBringsTheRest() {
        var cups = cups(2);
        var number = number(cups);
        scans(number.value());
        unpacking.checked(number, true, People.WAREHOUSE);
        long strange = settling.unannounced("POST-21", "a brown box", People.WAREHOUSE);
        settling.link(strange, number, Settlement.LINKED, People.WAREHOUSE);

        assertThat(receipts.of(cups.id())).hasSize(2);
        assertThat(scans("POST-21").result()).isEqualTo(Result.REPEATED);
    }

    @Test
    void aParcelWaitsHereUntilItsCaseHasItsLabel() {
        var lamp = opensWorth("20.00");
        long strange = settling.unannounced("POST-31", "a brown box", People.WAREHOUSE);
        settling.link(strange, number(lamp), Settlement.CASE_CREATED, People.WAREHOUSE);
        linked.takeIn();
        assertThat(discrepancies.find(strange).orElseThrow().settledAs()).isNull();
        assertThat(discrepancies.find(strange).orElseThrow().waitsFor()).isEqualTo(lamp.id());
        assertThat(receipts.of(lamp.id())).isEmpty();

        labelIsBought();
        linked.takeIn();

        lamp.waitsAt("return-case", "Task_InspectItems");
        assertThat(discrepancies.find(strange).orElseThrow().settledAs()).isEqualTo(Settlement.CASE_CREATED);
        assertThat(receipts.of(lamp.id())).singleElement().satisfies(one -> {
            assertThat(one.trackingCode()).isEqualTo("POST-31");
            assertThat(one.receivedBy()).isEqualTo(People.WAREHOUSE.name());
        });
    }

    @Test
    void anItemWithACaseOfItsOwnWaitsForThatToo() {
        var cups = cups(1);
        unpacking.extra(number(cups), null, "a lamp", 1, People.WAREHOUSE);
        long spare = discrepancies.ofCase(cups.id()).get(0).id();
        var lamp = opensWorth("20.00");

        settling.link(spare, number(lamp), Settlement.CASE_CREATED, People.WAREHOUSE);
        labelIsBought();
        linked.takeIn();

        lamp.waitsAt("return-case", "Task_InspectItems");
        assertThat(discrepancies.ofCase(cups.id())).isEmpty();
    }

    @Test
    void noCustomerHearsThatARequestIsOverWhichIsNot() {
        var late = shop.order().line("Lamp", 1, "20.00").delivered(31).isBought();
        var lamp = opens(item(late, 1, 1, ReturnReason.CHANGED_MIND));
        long strange = settling.unannounced(null, "a brown box", People.WAREHOUSE);
        settling.link(strange, number(lamp), Settlement.LINKED, People.WAREHOUSE);
        linked.takeIn();
        assertThat(discrepancies.find(strange).orElseThrow().waitsFor()).isEqualTo(lamp.id());

        var cups = cups(1);
        inspectedFine(cups);
        long another = settling.unannounced(null, "a grey bag", People.WAREHOUSE);
        settling.link(another, number(cups), Settlement.LINKED, People.WAREHOUSE);
        cups.task("Task_SettleLateParcel");
        assertThat(cups.books.timeline()).contains("another-parcel-came");

        assertThat(lamp.books.mails()).doesNotContain(MailKind.PARCEL_CAME_LATE);
        assertThat(cups.books.mails()).doesNotContain(MailKind.PARCEL_CAME_LATE);
    }

    @Test
    void noKeyOfACustomerIsKept() {
        var lamp = opensWorth("20.00");
        var page = "https://shop.example/track/" + number(lamp) + "/secret-key";
        long strange = settling.unannounced(page, "says https://shop.example/k/secret-key on it", People.WAREHOUSE);
        assertThat(discrepancies.find(strange).orElseThrow().code())
                .isEqualTo(number(lamp).value());
        assertThat(discrepancies.find(strange).orElseThrow().description())
                .isEqualTo("says https://shop.example on it");
        assertThat(scans("https://shop.example/k/secret-key?more").code()).isEqualTo("https://shop.example");
        assertThat(scans("shop.example/track/" + number(lamp) + "/secret-key").code())
                .isEqualTo(number(lamp).value());

        long endless = settling.unannounced("x".repeat(150), "a brown box", People.WAREHOUSE);
        assertThat(discrepancies.find(endless).orElseThrow().code()).hasSize(100);
    }

    @Test
    void theSameCodeIsOneParcelAsLongAsThatIsNotSettled() {
        long first = settling.unannounced("POST-41", "a brown box", People.WAREHOUSE);
        assertThat(settling.unannounced("POST-41", "a box", People.SUPPORT)).isEqualTo(first);
        settling.returned(first, "by post", People.WAREHOUSE);

        assertThat(settling.unannounced("POST-41", "it is here again", People.WAREHOUSE))
                .isNotEqualTo(first);
    }

    @Test
    void goodsGetACaseOfTheirOwnOnce() {
        long strange = settling.unannounced(null, "a lamp", People.WAREHOUSE);
        assertThatThrownBy(() -> settling.withCase(
                        strange,
                        () -> {
                            throw new IllegalStateException("no units left");
                        },
                        People.WAREHOUSE))
                .hasMessage("no units left");
        var lamp = shop.order().line("Lamp", 2, "20.00").isBought();
        var opened = settling.withCase(
                strange, () -> opens(item(lamp, 1, 1, ReturnReason.OTHER)).books.file(), People.WAREHOUSE);

        assertThat(discrepancies.find(strange).orElseThrow().waitsFor()).isEqualTo(opened.key());
        assertThatThrownBy(() -> settling.withCase(
                        strange,
                        () -> opens(item(lamp, 1, 1, ReturnReason.OTHER)).books.file(),
                        People.WAREHOUSE))
                .isInstanceOf(TooLate.class);
    }

    @Test
    void aUnitIsCountedOnceByItsOwnNumber() {
        var cups = cups(2);
        var number = number(cups);
        kit.jdbc
                .sql(
                        "insert into serial_unit (sku, serial, order_id, line_no, country, bought_at, extended_months)"
                                + " select sku, 'SN-1001', order_id, order_line_no, 'GB', 0, 0 from case_line where case_id = ?")
                .param(cups.id())
                .update();

        assertThat(ticking.scan(number, "sn- 1001", People.WAREHOUSE).result()).isEqualTo(Result.COUNTED);
        assertThat(ticking.scan(number, "SN-1001", People.WAREHOUSE).result()).isEqualTo(Result.COUNTED_BEFORE);
        assertThat(receipts.counted(cups.id())).containsEntry(1, 1);

        unpacking.count(number, 1, false, People.WAREHOUSE);
        var again = ticking.scan(number, "SN-1001", People.WAREHOUSE);
        assertThat(again.result()).isEqualTo(Result.COUNTED);
        undoing.undo(again.id(), People.WAREHOUSE);
        assertThat(ticking.scan(number, "SN-1001", People.WAREHOUSE).result()).isEqualTo(Result.COUNTED);
    }

    @Test
    void aSecondParcelInWhichAllIsThereBringsTheRest() {
        var cups = cups(3);
        var number = number(cups);
        ticking.scan(number, sku(cups), People.WAREHOUSE);
        unpacking.checked(number, true, People.WAREHOUSE);
        receiving.next(number, 1, People.WAREHOUSE);

        unpacking.checked(number, false, People.WAREHOUSE);

        assertThat(receipts.counted(cups.id())).containsEntry(1, 3);
    }

    @Test
    void whatIsSettledMeanwhileIsNotPutInItsOldPlace() {
        var cups = cups(1);
        inspected(cups, found(1, 1, 0));
        var before = plated(cups);
        cups.does(People.SUPPORT, "Task_SettleInspection", new SettleInspectionAnswer(Choice.ACCEPT_ALL, null));

        assertThatThrownBy(() -> putAway.put(before, "Q-04", People.WAREHOUSE)).hasMessageContaining("wrong-bin");
        assertThat(putAway.find(before.id()).orElseThrow().done()).isFalse();
    }

    @Test
    void theRestThatComesAfterTheInspectionIsForSupport() {
        var cups = cups(2);
        var number = number(cups);
        var label = cups.shipment().trackingCode();
        ticking.scan(number, sku(cups), People.WAREHOUSE);
        unpacking.checked(number, true, People.WAREHOUSE);
        inspected(cups, found(1, 1, 1));

        assertThat(scans(label).result()).isEqualTo(Result.REPEATED);
        assertThat(discrepancies.ofCase(cups.id())).isNotEmpty();
        assertThat(receiving.next(number, 1, People.WAREHOUSE)).isFalse();

        assertThat(cups.books.timeline()).contains("another-parcel-came");
        cups.task("Task_SettleLateParcel");
        assertThat(discrepancies.ofCase(cups.id())).isEmpty();
        assertThat(receipts.of(cups.id())).hasSize(2);
    }
}

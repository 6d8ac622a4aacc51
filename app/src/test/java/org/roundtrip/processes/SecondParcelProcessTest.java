package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.TooLate;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.warehouse.Discrepancy;
import org.roundtrip.warehouse.Discrepancy.Kind;
import org.roundtrip.warehouse.Discrepancy.Settlement;
import org.roundtrip.warehouse.Scanned.Result;

/** A return that comes in several parcels, and units that come once. */
@ProcessTest
class SecondParcelProcessTest extends GoodsInStory {
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
    void aUnitIsCountedOnceByItsOwnNumber() {
        var cups = cups(2);
        var number = number(cups);
        kit.transactions.executeWithoutResult(tx -> kit.jdbc
                .sql(
                        "insert into serial_unit (sku, serial, order_id, line_no, country, bought_at, extended_months)"
                                + " select sku, 'SN-1001', order_id, order_line_no, 'GB', 0, 0 from case_line where case_id = ?")
                .param(cups.id())
                .update());

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

package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.TooLate;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.warehouse.Discrepancy;
import org.roundtrip.warehouse.Discrepancy.Kind;
import org.roundtrip.warehouse.MoveItem;
import org.roundtrip.warehouse.Scanned.Result;
import org.springframework.beans.factory.annotation.Autowired;

/** What was scanned by mistake, and what lies in the wrong parcel, with the engine behind it. */
@ProcessTest
class WrongScansProcessTest extends GoodsInStory {
    @Autowired
    MoveItem moving;

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
        kit.transactions.executeWithoutResult(tx -> kit.jdbc
                .sql("update shipment set tracking_code = ? where case_id = ?")
                .params("1Z-" + cups.id(), cups.id())
                .update());
        var second = scans("1Z-" + cups.id());
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
    void aScanThatIsSentAgainIsTheSameScan() {
        var cups = cups(2);
        var number = number(cups);
        var received = desk.scan(number.value(), "a1", People.WAREHOUSE);
        assertThat(desk.scan(number.value(), "a1", People.WAREHOUSE)).isEqualTo(received);

        var counted = ticking.scan(number, sku(cups), "a2", People.WAREHOUSE);
        assertThat(ticking.scan(number, sku(cups), "a2", People.WAREHOUSE)).isEqualTo(counted);
        assertThat(receipts.counted(cups.id())).containsEntry(1, 1);
        assertThat(ticking.scan(number, "nonsense", "a2", People.WAREHOUSE).result())
                .isEqualTo(Result.UNKNOWN);
        assertThat(ticking.scan(number, sku(cups), "a3", People.WAREHOUSE).result())
                .isEqualTo(Result.COUNTED);
    }
}

package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.inspection.InspectionAnswer;
import org.roundtrip.inspection.InspectionAnswer.Disposition;
import org.roundtrip.inspection.InspectionAnswer.Grade;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.warehouse.Discrepancy;
import org.roundtrip.warehouse.Discrepancy.Kind;
import org.roundtrip.warehouse.Scanned.Result;

/** What the goods-in desk does with parcels, with the engine behind it. */
@ProcessTest
class GoodsInProcessTest extends GoodsInStory {
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
}

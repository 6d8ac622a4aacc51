package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.roundtrip.inspection.InspectionAnswer;
import org.roundtrip.inspection.SendItemBackAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer.Choice;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.warehouse.Discrepancy;
import org.roundtrip.warehouse.Discrepancy.Kind;
import org.roundtrip.warehouse.PutAway;

/** Goods whose inspection is disputed, until they leave quarantine. */
@ProcessTest
class QuarantineProcessTest extends GoodsInStory {
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
    void whatIsSettledMeanwhileIsNotPutInItsOldPlace() {
        var cups = cups(1);
        inspected(cups, found(1, 1, 0));
        var before = plated(cups);
        cups.does(People.SUPPORT, "Task_SettleInspection", new SettleInspectionAnswer(Choice.ACCEPT_ALL, null));

        assertThatThrownBy(() -> putAway.put(before, "Q-04", People.WAREHOUSE)).hasMessageContaining("wrong-bin");
        assertThat(putAway.find(before.id()).orElseThrow().done()).isFalse();
    }
}

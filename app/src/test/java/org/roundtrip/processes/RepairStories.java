package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.repair.DiagnosisAnswer.Diagnosis;
import org.roundtrip.repair.ReceiveDeviceAnswer;
import org.roundtrip.repair.RepairWish;
import org.roundtrip.repair.ReviewRepairAnswer;
import org.roundtrip.shipping.TrackingState;

/** A device comes in, is mended, tested and goes back; or does not. */
abstract class RepairStories extends RepairStory {
    @Test
    void whatIsCoveredIsRepairedForNothing() {
        var repair = onTheBench(radioBroke());
        diagnosed(repair, Diagnosis.FREE);
        mended(repair);
        repair.waitsAt(BENCH, "Task_TestDevice");
        tested(repair, true);
        comesBack(repair);

        repair.ended(CASE, "End_RepairClosed");
        repair.books.closed(CaseState.REPAIRED);
        assertThat(repair.books.mails()).contains(MailKind.PARCEL_RECEIVED, MailKind.REPAIRED);
        assertThat(kit.refunds.ofCase(repair.id())).isEmpty();
    }

    @Test
    void whatFailsItsTestIsRepairedAgain() {
        var repair = onTheBench(radioBroke());
        diagnosed(repair, Diagnosis.FREE);
        mended(repair);
        tested(repair, false);
        repair.waitsAt(BENCH, "Task_RepairDevice");
        mended(repair);
        tested(repair, true);
        comesBack(repair);
        repair.books.closed(CaseState.REPAIRED);
    }

    @Test
    void aRequestWithoutItsAnswersIsNotTaken() {
        var sku = kit.warehouse.product("Radio", null, "80.00", 1);
        var order = shop.order().unitsOf(sku, 1, "80.00").isBought();
        var wish = new RepairWish("?", null, Map.of("fault", "nonsense"), null);
        var item = new CaseRequest.Item(order.number(), 1, 1, ReturnReason.FAULTY, null, Outcome.REPAIR, wish);
        assertThatThrownBy(() -> opens(Actor.CUSTOMER, Outcome.REPAIR, item))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("no-serial")
                .hasMessageContaining("answer-missing");
    }

    @Test
    void damageByUseIsForAPersonToDecide() {
        var repair = radioBroke(60, "dropped", 0);
        repair.waitsAt(CASE, "Task_ReviewRepair");
        repair.does(
                People.SUPPORT, "Task_ReviewRepair", new ReviewRepairAnswer(ReviewRepairAnswer.Verdict.WARRANTY, null));
        repair.waitsAt(CASE, "Call_ReturnShipment");
        assertThat(kit.caseLines.of(repair.id()).get(0).verdict()).isEqualTo("ACCEPT");
    }

    @Test
    void whatSupportRefusesIsOver() {
        var repair = radioBroke(60, "dropped", 0);
        repair.does(
                People.SUPPORT,
                "Task_ReviewRepair",
                new ReviewRepairAnswer(ReviewRepairAnswer.Verdict.REFUSE, "You said it was dropped."));
        repair.ended(CASE, "End_RepairClosed");
        repair.books.closed(CaseState.REFUSED);
    }

    @Test
    void aRequestCanBeCancelledWhileItIsReviewed() {
        var repair = radioBroke(60, "dropped", 0);
        repair.cancels();
        repair.passed(CASE, "Boundary_CancelledInReview");
        repair.books.closed(CaseState.CANCELLED);
    }

    @Test
    void aRequestCanBeCancelledBeforeTheDeviceIsSent() {
        var repair = radioBroke();
        labelIsBought();
        repair.cancels();
        labelIsBought();
        repair.ended(CASE, "End_RepairClosed");
        repair.books.closed(CaseState.CANCELLED);
    }

    @Test
    void whoNeverSendsItIsNotWaitedForForever() {
        var repair = radioBroke();
        labelIsBought();
        repair.passes(days(15));
        labelIsBought();
        repair.ended(CASE, "End_RepairClosed");
        repair.books.closed(CaseState.EXPIRED);
    }

    @Test
    void aParcelThatNeverComesMakesAnEnd() {
        var repair = radioBroke();
        labelIsBought();
        repair.scanned(TrackingState.IN_TRANSIT);
        repair.passes(days(30));
        repair.does(
                People.SUPPORT,
                "Task_DecideLostParcel",
                new org.roundtrip.shipping.LostParcelAnswer(
                        org.roundtrip.shipping.LostParcelAnswer.Choice.CLOSE, "no proof"));
        repair.ended(CASE, "End_RepairClosed");
    }

    @Test
    void anotherUnitOfTheCustomersIsRepairedInstead() {
        var repair = arrived(radioBroke());
        assertThatThrownBy(() -> receives(repair, ReceiveDeviceAnswer.Choice.SAME, "SN-9"))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> receives(repair, ReceiveDeviceAnswer.Choice.OTHER, null))
                .isInstanceOf(InvalidRequest.class);
        receives(repair, ReceiveDeviceAnswer.Choice.OTHER, "SN-2002");
        repair.waitsAt(BENCH, "Task_Diagnose");
        assertThat(kit.workshop.repairs.find(repair.id()).orElseThrow().serial())
                .hasToString("SN-2002");
    }

    @Test
    void aUnitThatWasSoldWithAnotherOrderIsForAPerson() {
        var first = radioBroke();
        first.cancels();
        var other =
                shop.order().unitsOf(radio, 1, pounds).delivered(60).to(country).isBought();
        var wish = new RepairWish(SERIAL, null, Map.of("fault", "does-nothing", "how", "by-itself"), null);
        var second = opens(
                Actor.CUSTOMER,
                Outcome.REPAIR,
                new CaseRequest.Item(other.number(), 1, 1, ReturnReason.FAULTY, null, Outcome.REPAIR, wish));
        second.waitsAt(CASE, "Task_ReviewRepair");
        assertThat(kit.workshop.repairs.find(second.id()).orElseThrow().because())
                .isEqualTo("sold-with-another-order");
    }

    @Test
    void whatIsNotTheDeviceGoesBack() {
        var repair = arrived(radioBroke());
        receives(repair, ReceiveDeviceAnswer.Choice.SEND_BACK, null);
        comesBack(repair);
        repair.ended(CASE, "End_RepairClosed");
        repair.books.closed(CaseState.UNREPAIRED);
    }

    private void receives(CaseUnderTest repair, ReceiveDeviceAnswer.Choice choice, String serial) {
        repair.does(
                People.TECHNICIAN, "Task_ReceiveDevice", new ReceiveDeviceAnswer(choice, serial, "This is a lamp."));
    }
}

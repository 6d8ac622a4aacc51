package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.collection.Collection;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.repair.DiagnosisAnswer.Diagnosis;
import org.roundtrip.repair.RepairDeviceAnswer;
import org.roundtrip.repair.RepairProcess.Remedy;
import org.roundtrip.returns.RejectedRefundAnswer;

/** What goes wrong around a repair ends with a person or with the money. */
abstract class RepairTroubleStories extends RepairStory {
    private CaseUnderTest chose(Remedy remedy, String price) {
        pounds = price;
        var repair = onTheBench(radioBroke());
        diagnosed(repair, Diagnosis.NOT_REPAIRABLE);
        stockIsAsked();
        kit.workshop.remedies.choose(number(repair), Actor.CUSTOMER, remedy);
        return repair;
    }

    @Test
    void aDeviceThatIsFetchedNeedsNoParcel() {
        var repair = onTheBench(radioBroke());
        diagnosed(repair, Diagnosis.FREE);
        mended(repair);
        tested(repair, true);
        carrierIsDown();
        noParcel(repair);
        repair.passed(CASE, "Boundary_NotSent");
        repair.books.closed(CaseState.REPAIRED);
    }

    @Test
    void aNewOneThatCanNotBeSentIsPaidBack() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = chose(Remedy.REPLACEMENT, "80.00");
        stockIsAsked();
        stockIsAsked();
        carrierIsDown();
        noParcel(repair);
        bankWorks();
        repair.books.closed(CaseState.REFUNDED);
    }

    @Test
    void financeMayBeAskedAgain() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = chose(Remedy.REFUND, "200.00");
        financeSaysNo(repair, RejectedRefundAnswer.Choice.ASK_AGAIN, "please look again");
        repair.does(People.FINANCE, "Task_ApproveRefund", yes());
        bankWorks();
        repair.books.closed(CaseState.REFUNDED);
    }

    @Test
    void orItEndsUnpaid() {
        var repair = chose(Remedy.REFUND, "200.00");
        financeSaysNo(repair, RejectedRefundAnswer.Choice.CLOSE_UNPAID, "not ours");
        repair.ended(CASE, "End_RepairClosed");
        repair.books.closed(CaseState.UNREPAIRED);
    }

    @Test
    void orTheDeviceGoesBackToItsOwner() {
        var repair = chose(Remedy.REFUND, "200.00");
        financeSaysNo(repair, RejectedRefundAnswer.Choice.SEND_BACK, "yours again");
        comesBack(repair);
        repair.books.closed(CaseState.UNREPAIRED);
        assertThat(repair.books.attempts()).isEmpty();
    }

    @Test
    void aDeviceWhoseParcelIsStoppedIsFetched() {
        var repair = onTheBench(radioBroke());
        diagnosed(repair, Diagnosis.FREE);
        mended(repair);
        tested(repair, true);
        stopped(repair, org.roundtrip.shipping.Purpose.REPAIRED);
        repair.passed(CASE, "Boundary_SendingStopped");
        repair.books.closed(CaseState.REPAIRED);
    }

    @Test
    void aNewOneWhoseParcelIsStoppedIsPaidBack() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = chose(Remedy.REPLACEMENT, "80.00");
        stockIsAsked();
        stockIsAsked();
        stopped(repair, org.roundtrip.shipping.Purpose.REPLACEMENT);
        bankWorks();
        repair.books.closed(CaseState.REFUNDED);
    }

    private void stopped(CaseUnderTest repair, org.roundtrip.shipping.Purpose purpose) {
        kit.transactions.executeWithoutResult(status -> kit.sending.stop(repair.id(), purpose));
        labelIsBought();
    }

    private CaseUnderTest quotedAndAccepted() {
        var repair = onTheBench(oldRadioBroke());
        diagnosed(repair, Diagnosis.CHARGEABLE);
        quoted(repair);
        kit.workshop.answering.accept(number(repair), Actor.CUSTOMER, "Ada");
        return repair;
    }

    @Test
    void whatWasPaidForARepairThatFailsIsGivenBack() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = quotedAndAccepted();
        due(repair).isPaid();
        stockIsAsked();
        repair.does(
                People.TECHNICIAN,
                "Task_RepairDevice",
                new RepairDeviceAnswer(RepairDeviceAnswer.Choice.NOT_REPAIRABLE, "Burnt.", null, null));
        stockIsAsked();
        bankWorks();
        repair.passed(REMEDY, "Call_GiveBack", "End_GoesOn");
        assertThat(due(repair).row().state()).isEqualTo(Collection.State.GIVEN_BACK);
        comesBack(repair);
        repair.books.closed(CaseState.UNREPAIRED);
    }

    @Test
    void whatIsNotPaidWhenTheTimeIsOverIsNotAskedForAnyMore() {
        var repair = onTheBench(oldRadioBroke());
        repair.passes(days(58));
        diagnosed(repair, Diagnosis.CHARGEABLE);
        quoted(repair);
        kit.workshop.answering.accept(number(repair), Actor.CUSTOMER, "Ada");
        repair.passes(days(3));
        stockIsAsked();
        assertThat(due(repair).row().state().payable()).isFalse();
        repair.waitsAt(REMEDY, "Task_WaitForRemedy");
    }
}

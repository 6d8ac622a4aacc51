package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.TooLate;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.repair.ArrangeReplacementAnswer;
import org.roundtrip.repair.DiagnosisAnswer.Diagnosis;
import org.roundtrip.repair.DoneByHand;
import org.roundtrip.repair.RepairDeviceAnswer;
import org.roundtrip.repair.RepairProcess.Remedy;
import org.roundtrip.shipping.LostParcelAnswer;
import org.roundtrip.shipping.OutboundParcelAnswer;
import org.roundtrip.shipping.TrackingState;
import org.roundtrip.warranty.SerialEvent;
import org.roundtrip.warranty.SerialNumber;

/** What a customer gets whose device is not repaired, and what he is lent meanwhile. */
abstract class RepairRemedyStories extends RepairStory {
    private CaseUnderTest notRepairable(long others) {
        var repair = onTheBench(radioBroke(60, "by-itself", others));
        diagnosed(repair, Diagnosis.NOT_REPAIRABLE);
        stockIsAsked();
        repair.waitsAt(REMEDY, "Task_WaitForRemedy");
        assertThat(repair.books.mails()).contains(MailKind.CHOOSE_REMEDY);
        return repair;
    }

    private void chooses(CaseUnderTest repair, Remedy remedy) {
        kit.workshop.remedies.choose(number(repair), Actor.CUSTOMER, remedy);
    }

    private void isPaidBack(CaseUnderTest repair) {
        bankWorks();
        repair.books.closed(CaseState.REFUNDED);
        assertThat(repair.books.attempts()).hasSize(1);
        assertThat(repair.books.attempts().get(0).amount()).hasToString("GBP 80.00");
    }

    @Test
    void whoWantsANewOneGetsIt() {
        var repair = notRepairable(1);
        assertThatThrownBy(() -> chooses(repair, Remedy.WAIT)).isInstanceOf(TooLate.class);
        chooses(repair, Remedy.REPLACEMENT);
        stockIsAsked();
        stockIsAsked();
        comesBack(repair);
        repair.ended(REMEDY, "End_RemedyDone");
        repair.books.closed(CaseState.EXCHANGED);
        assertThat(kit.warehouse.stock(radio).onHand()).isZero();
    }

    @Test
    void whatIsNotOnTheShelfIsPaidBack() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = notRepairable(0);
        chooses(repair, Remedy.REPLACEMENT);
        stockIsAsked();
        isPaidBack(repair);
    }

    @Test
    void whoWantsHisMoneyGetsItAndNothingIsTakenOff() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = notRepairable(1);
        chooses(repair, Remedy.REFUND);
        isPaidBack(repair);
    }

    @Test
    void whoChoosesNothingGetsHisMoney() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = notRepairable(1);
        repair.passes(days(15));
        isPaidBack(repair);
    }

    @Test
    void whoWantsItBackAsItIsHasItBack() {
        var repair = notRepairable(1);
        chooses(repair, Remedy.BACK);
        comesBack(repair);
        repair.books.closed(CaseState.UNREPAIRED);
    }

    @Test
    void whoseDeviceNobodyCoversHasItBack() {
        var repair = onTheBench(oldRadioBroke());
        diagnosed(repair, Diagnosis.NOT_REPAIRABLE);
        stockIsAsked();
        repair.passed(REMEDY, "End_GoesOn");
        comesBack(repair);
        repair.books.closed(CaseState.UNREPAIRED);
    }

    @Test
    void aRepairMayTurnOutToBeImpossible() {
        var repair = onTheBench(radioBroke());
        diagnosed(repair, Diagnosis.FREE, new org.roundtrip.repair.RepairParts.Part(part(1), 1));
        stockIsAsked();
        repair.does(
                People.TECHNICIAN,
                "Task_RepairDevice",
                new RepairDeviceAnswer(RepairDeviceAnswer.Choice.NOT_REPAIRABLE, "Burnt.", null, null));
        stockIsAskedInVain();
        repair.does(People.TECHNICIAN, "Task_ReleasePartsByHand", new DoneByHand("back in drawer 7"));
        repair.waitsAt(REMEDY, "Task_WaitForRemedy");
    }

    @Test
    void whenTheTimeIsOverTheCustomerNeedNotWait() {
        var repair = onTheBench(radioBroke());
        diagnosed(repair, Diagnosis.FREE);
        repair.passes(days(54));
        repair.passed(CASE, "End_Warned");
        repair.passes(days(7));
        repair.passed(CASE, "End_Late");
        stockIsAsked();
        chooses(repair, Remedy.WAIT);
        repair.waitsAt(BENCH, "Task_Diagnose");
        diagnosed(repair, Diagnosis.FREE);
        mended(repair);
        tested(repair, true);
        comesBack(repair);
        repair.books.closed(CaseState.REPAIRED);
    }

    /** Sixty days of silence must not turn an old radio into a new one. */
    @Test
    void whoWasToPayForTheRepairMayWaitOrHaveItBackAndNothingElse() {
        var repair = onTheBench(oldRadioBroke());
        diagnosed(repair, Diagnosis.CHARGEABLE);
        repair.passes(days(61));
        stockIsAsked();
        assertThat(kit.workshop.remedies.choices(repair.id())).containsExactly(Remedy.WAIT, Remedy.BACK);
        assertThatThrownBy(() -> chooses(repair, Remedy.REFUND)).isInstanceOf(TooLate.class);
        repair.passes(days(15));
        comesBack(repair);
        repair.books.closed(CaseState.UNREPAIRED);
        assertThat(kit.refunds.ofCase(repair.id())).isEmpty();
    }

    @Test
    void whatIsOverIsNotChosenAgain() {
        var repair = notRepairable(1);
        chooses(repair, Remedy.BACK);
        assertThat(kit.workshop.remedies.choices(repair.id())).isEmpty();
        assertThatThrownBy(() -> chooses(repair, Remedy.REFUND)).isInstanceOf(TooLate.class);
    }

    @Test
    void whatIsPaidBackIsNotedWithItsUnit() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = notRepairable(1);
        chooses(repair, Remedy.REFUND);
        isPaidBack(repair);
        var unit = kit.workshop.warranties.find(radio, new SerialNumber(SERIAL)).orElseThrow();
        assertThat(kit.workshop.warranties.history(unit).stream().map(SerialEvent::kind))
                .containsExactly(SerialEvent.Kind.REFUNDED);
    }

    @Test
    void aDeviceLostOnItsWayToUsIsMadeGood() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = radioBroke();
        labelIsBought();
        repair.scanned(TrackingState.IN_TRANSIT);
        repair.passes(days(30));
        repair.does(
                People.SUPPORT,
                "Task_DecideLostParcel",
                new LostParcelAnswer(LostParcelAnswer.Choice.LOST_AT_OUR_RISK, "ours"));
        stockIsAsked();
        chooses(repair, Remedy.REFUND);
        isPaidBack(repair);
    }

    @Test
    void aDeviceLostOnItsWayBackIsMadeGood() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = onTheBench(radioBroke());
        diagnosed(repair, Diagnosis.FREE);
        mended(repair);
        tested(repair, true);
        leaves(repair);
        isLost(repair);
        stockIsAsked();
        repair.waitsAt(REMEDY, "Task_WaitForRemedy");
        chooses(repair, Remedy.REFUND);
        isPaidBack(repair);
    }

    @Test
    void aNewOneThatIsLostIsPaidBack() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = notRepairable(1);
        chooses(repair, Remedy.REPLACEMENT);
        stockIsAsked();
        stockIsAsked();
        leaves(repair);
        isLost(repair);
        isPaidBack(repair);
    }

    private void isLost(CaseUnderTest repair) {
        repair.scanned(repair.sent(), TrackingState.IN_TRANSIT);
        repair.passes(days(30));
        repair.does(
                People.SUPPORT,
                "Task_DecideOutboundParcel",
                new OutboundParcelAnswer(OutboundParcelAnswer.Choice.LOST, "no trace"));
    }

    @Test
    void aSilentInventoryIsHelpedByHand() {
        var repair = notRepairable(1);
        chooses(repair, Remedy.REPLACEMENT);
        stockIsAskedInVain();
        repair.does(
                People.WAREHOUSE,
                "Task_ArrangeReplacement",
                new ArrangeReplacementAnswer(ArrangeReplacementAnswer.Choice.RESERVED, "shelf 3"));
        stockIsAskedInVain();
        repair.does(People.WAREHOUSE, "Task_TakeReplacementByHand", new DoneByHand("taken from shelf 3"));
        repair.waitsAt(REMEDY, "Call_SendReplacement");
    }

    @Test
    void whatCanNotBeFoundByHandIsPaidBack() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var repair = notRepairable(1);
        chooses(repair, Remedy.REPLACEMENT);
        stockIsAskedInVain();
        repair.does(
                People.WAREHOUSE,
                "Task_ArrangeReplacement",
                new ArrangeReplacementAnswer(ArrangeReplacementAnswer.Choice.NONE, "no"));
        isPaidBack(repair);
    }
}

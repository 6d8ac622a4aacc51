package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooLate;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.repair.DiagnosisAnswer.Diagnosis;
import org.roundtrip.repair.RepairProcess.Remedy;
import org.roundtrip.returns.RejectedRefundAnswer;
import org.roundtrip.shipping.ArrangeLabelAnswer;
import org.roundtrip.shipping.OutboundParcelAnswer;
import org.roundtrip.shipping.TrackingState;

/** What goes wrong around a repair ends with a person or with the money. */
abstract class RepairTroubleStories extends RepairStory {
    private void noParcel(CaseUnderTest of) {
        labelIsBought();
        of.does(
                People.SUPPORT,
                "Task_ArrangeOutboundLabel",
                new ArrangeLabelAnswer(ArrangeLabelAnswer.Choice.GIVE_UP, null, null, null));
    }

    private void carrierIsDown() {
        kit.carrier.sells(org.roundtrip.processes.kit.ScriptedCarrier.Mood.REFUSES);
    }

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
        var repair = chose(Remedy.REFUND, "800.00");
        repair.does(People.FINANCE, "Task_ApproveRefund", no());
        repair.does(
                People.SUPPORT,
                "Task_AnswerRejectedRefund",
                new RejectedRefundAnswer(RejectedRefundAnswer.Choice.ASK_AGAIN, "please look again"));
        repair.does(People.FINANCE, "Task_ApproveRefund", yes());
        bankWorks();
        repair.books.closed(CaseState.REFUNDED);
    }

    @Test
    void orItEndsUnpaid() {
        var repair = chose(Remedy.REFUND, "800.00");
        repair.does(People.FINANCE, "Task_ApproveRefund", no());
        repair.does(
                People.SUPPORT,
                "Task_AnswerRejectedRefund",
                new RejectedRefundAnswer(RejectedRefundAnswer.Choice.CLOSE_UNPAID, "not ours"));
        repair.ended(CASE, "End_RepairClosed");
        repair.books.closed(CaseState.UNREPAIRED);
    }

    // Loans

    private CaseUnderTest wantsLoan() {
        var repair = onTheBench(radioBroke());
        kit.workshop.lending.lend(number(repair), People.SUPPORT, part(1));
        return repair;
    }

    @Test
    void onlyWhatThereIsCanBeLentAndOnlyOnce() {
        var repair = onTheBench(radioBroke());
        assertThatThrownBy(() -> kit.workshop.lending.lend(number(repair), People.SUPPORT, "NO-SUCH"))
                .isInstanceOf(InvalidRequest.class);
        kit.workshop.lending.lend(number(repair), People.SUPPORT, part(1));
        assertThatThrownBy(() -> kit.workshop.lending.lend(number(repair), People.SUPPORT, part(1)))
                .isInstanceOf(TooLate.class);
    }

    @Test
    void aSilentInventoryLendsNothing() {
        var repair = wantsLoan();
        stockIsAskedInVain();
        repair.passed(LOAN, "Boundary_ReserveUnavailable", "End_LoanOver");
    }

    @Test
    void norWhenItFallsSilentLater() {
        var repair = wantsLoan();
        stockIsAsked();
        stockIsAskedInVain();
        repair.passed(LOAN, "Boundary_TakeUnavailable", "End_LoanOver");
    }

    @Test
    void aLoanThatCanNotBeSentIsNone() {
        var repair = wantsLoan();
        stockIsAsked();
        stockIsAsked();
        carrierIsDown();
        noParcel(repair);
        repair.passed(LOAN, "Boundary_LoanNotSent", "End_LoanOver");
    }

    @Test
    void aLoanThatIsLostIsNone() {
        var repair = wantsLoan();
        stockIsAsked();
        stockIsAsked();
        leaves(repair);
        repair.scanned(repair.sent(), TrackingState.IN_TRANSIT);
        repair.passes(days(30));
        repair.does(
                People.SUPPORT,
                "Task_DecideOutboundParcel",
                new OutboundParcelAnswer(OutboundParcelAnswer.Choice.LOST, "no trace"));
        repair.passed(LOAN, "Boundary_LoanLost", "End_LoanOver");
    }

    @Test
    void whatIsLentWhenTheRepairIsOverIsAskedBackAtOnce() {
        var repair = onTheBench(radioBroke());
        diagnosed(repair, Diagnosis.FREE);
        mended(repair);
        tested(repair, true);
        leaves(repair);
        var device = repair.sent();
        kit.workshop.lending.lend(number(repair), People.SUPPORT, part(1));
        stockIsAsked();
        stockIsAsked();
        leaves(repair);
        var loan = repair.sent();
        repair.scanned(device, TrackingState.IN_TRANSIT, TrackingState.DELIVERED);
        repair.scanned(loan, TrackingState.IN_TRANSIT, TrackingState.DELIVERED);
        repair.waitsAt(LOAN, "Task_TakeLoanBack");
    }
}

package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.TooLate;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.repair.DiagnosisAnswer.Diagnosis;
import org.roundtrip.repair.LoanBackAnswer;
import org.roundtrip.shipping.OutboundParcelAnswer;
import org.roundtrip.shipping.TrackingState;

/** Devices lent meanwhile: sent, asked back, kept, or never lent. */
abstract class RepairLoanStories extends RepairStory {
    private String lent = "";

    private CaseUnderTest lent() {
        var repair = onTheBench(radioBroke());
        lent = part(1);
        kit.workshop.lending.lend(number(repair), People.SUPPORT, lent);
        stockIsAsked();
        stockIsAsked();
        assertThat(kit.warehouse.stock(lent).onHand()).isZero();
        return repair;
    }

    private void shelvesAreFilled() {
        boolean more = true;
        while (more) {
            more = kit.warehouse.moveWork.workBatch();
        }
    }

    @Test
    void aDeviceIsLentAndComesBack() {
        var repair = lent();
        comesBack(repair);
        repair.waitsAt(LOAN, "Task_WaitForRepair");
        diagnosed(repair, Diagnosis.FREE);
        mended(repair);
        tested(repair, true);
        comesBack(repair);
        repair.waitsAt(LOAN, "Task_TakeLoanBack");
        repair.passes(days(15));
        assertThat(repair.books.mails()).contains(MailKind.LOAN_DUE, MailKind.LOAN_OVERDUE);
        assertThat(kit.warehouse.stock(lent).onHand()).isZero();
        repair.does(People.WAREHOUSE, "Task_TakeLoanBack", new LoanBackAnswer(LoanBackAnswer.Choice.BACK, null));
        repair.ended(LOAN, "End_LoanOver");
        shelvesAreFilled();
        assertThat(kit.warehouse.stock(lent).onHand()).isEqualTo(1);
    }

    @Test
    void whatIsKeptIsForFinance() {
        var repair = lent();
        comesBack(repair);
        diagnosed(repair, Diagnosis.FREE);
        mended(repair);
        tested(repair, true);
        comesBack(repair);
        repair.does(People.WAREHOUSE, "Task_TakeLoanBack", new LoanBackAnswer(LoanBackAnswer.Choice.KEPT, null));
        repair.does(People.FINANCE, "Task_SettleKeptLoan", new org.roundtrip.repair.KeptLoanAnswer("invoiced"));
        repair.ended(LOAN, "End_LoanOver");
    }

    @Test
    void whatCanNotBeLentIsNotLent() {
        var repair = onTheBench(radioBroke());
        kit.workshop.lending.lend(number(repair), People.SUPPORT, part(0));
        stockIsAsked();
        repair.passed(LOAN, "Task_EndLoan", "End_LoanOver");
    }

    private CaseUnderTest wantsLoan() {
        var repair = onTheBench(radioBroke());
        lent = part(1);
        kit.workshop.lending.lend(number(repair), People.SUPPORT, lent);
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
        shelvesAreFilled();
        assertThat(kit.warehouse.stock(lent).onHand()).isEqualTo(1);
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
        shelvesAreFilled();
        assertThat(kit.warehouse.stock(lent).onHand()).isZero();
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

    @Test
    void aLoanThatIsStoppedIsNone() {
        var repair = wantsLoan();
        stockIsAsked();
        stockIsAsked();
        kit.transactions.executeWithoutResult(
                status -> kit.sending.stop(repair.id(), org.roundtrip.shipping.Purpose.LOAN));
        labelIsBought();
        repair.passed(LOAN, "Boundary_LoanStopped", "End_LoanOver");
    }
}

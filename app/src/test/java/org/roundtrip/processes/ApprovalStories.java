package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.refund.ApproveRefundAnswer;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.Refund;
import org.roundtrip.worklist.AlreadyAnswered;
import org.roundtrip.worklist.NotAllowed;

/** Who has to agree to a refund. */
abstract class ApprovalStories extends ProcessStory {
    @Test
    void aSmallRefundNeedsNobodyAndIsPaidByTheProvider() {
        var lamp = refundOf("100.00");

        lamp.waitsAt("refund-payout", "Task_IssueRefund");
        lamp.books.owes("100.00", Refund.State.APPROVED);
        lamp.books.attemptsAre(AttemptState.PLANNED);
        lamp.books.stands(CaseState.REFUND_WAITING, WaitingFor.PROVIDER);

        bankWorks();
        lamp.waitsAt("refund-payout", "Task_WaitForSettlement");
        lamp.books.attemptsAre(AttemptState.SUBMITTED);

        lamp.bankSays(AttemptState.SUCCEEDED);
        lamp.ended("refund-payout", "End_RefundSettled");
        lamp.books.owes("100.00", Refund.State.SETTLED);
        lamp.books.closed(CaseState.REFUNDED);
        assertThat(lamp.books.timeline()).endsWith("refund-calculated", "refund-settled", "case-closed");
        assertThat(lamp.books.mails()).endsWith(MailKind.REFUNDED);
        assertThat(lamp.books.unitsRefunded()).isEqualTo(1);
    }

    @Test
    void aProviderThatPaysAtOnceLeavesNothingToWaitFor() {
        kit.bank.feels(Mood.PAYS);
        var lamp = refundOf("10.00");

        bankWorks();

        lamp.ended("refund-payout", "End_RefundSettled");
        lamp.books.attemptsAre(AttemptState.SUCCEEDED);
        lamp.books.closed(CaseState.REFUNDED);
    }

    @Test
    void aPennyAboveTheLimitAsksFinance() {
        var lamp = refundOf("100.01");

        lamp.waitsAt("refund-payout", "Task_ApproveRefund");
        lamp.books.owes("100.01", Refund.State.WAITING_APPROVAL);
        lamp.books.stands(CaseState.REFUND_WAITING, WaitingFor.FINANCE);
        assertThat(lamp.books.attempts()).isEmpty();

        lamp.does(People.FINANCE, "Task_ApproveRefund", yes());
        lamp.waitsAt("refund-payout", "Task_IssueRefund");
        lamp.books.attemptsAre(AttemptState.PLANNED);
        assertThat(lamp.books.timeline()).contains("refund-needs-approval", "refund-approved");
    }

    @Test
    void aVeryLargeRefundNeedsTwoDifferentPeople() {
        var lamp = refundOf("500.01");
        lamp.does(People.FINANCE, "Task_ApproveRefund", yes());
        lamp.waitsAt("refund-payout", "Task_ApproveRefundSecond");

        assertThatThrownBy(() -> lamp.does(People.FINANCE, "Task_ApproveRefundSecond", yes()))
                .isInstanceOfSatisfying(
                        AlreadyAnswered.class, no -> assertThat(no.code()).isEqualTo("already-approved"));
        lamp.waitsAt("refund-payout", "Task_ApproveRefundSecond");
        assertThat(lamp.books.attempts()).isEmpty();

        lamp.does(People.FINANCE_TOO, "Task_ApproveRefundSecond", yes());
        lamp.waitsAt("refund-payout", "Task_IssueRefund");
    }

    @Test
    void whoAskedForTheRefundMayNotApproveIt() {
        var order = shop.order().line("Sofa", 1, "300.00").isBought();
        var sofa = inspectedFine(
                arrived(opens(People.BOTH_HATS, Outcome.REFUND, item(order, 1, 1, ReturnReason.CHANGED_MIND))));

        assertThatThrownBy(() -> sofa.does(People.BOTH_HATS, "Task_ApproveRefund", yes()))
                .isInstanceOfSatisfying(
                        NotAllowed.class, no -> assertThat(no.code()).isEqualTo("four-eyes"));

        sofa.does(People.FINANCE, "Task_ApproveRefund", yes());
        sofa.waitsAt("refund-payout", "Task_IssueRefund");
    }

    @Test
    void aRejectionNeedsAReason() {
        var lamp = refundOf("200.00");

        assertThatThrownBy(() -> lamp.does(
                        People.FINANCE,
                        "Task_ApproveRefund",
                        new ApproveRefundAnswer(ApproveRefundAnswer.Verdict.REJECT, " ")))
                .isInstanceOf(InvalidRequest.class);
        lamp.waitsAt("refund-payout", "Task_ApproveRefund");
    }

    @Test
    void theFirstNoGoesBackToSupport() {
        var lamp = refundOf("200.00");

        lamp.does(People.FINANCE, "Task_ApproveRefund", no());

        lamp.passed("refund-payout", "End_RefundRejected");
        lamp.waitsAt("return-case", "Task_AnswerRejectedRefund");
        lamp.books.owes("200.00", Refund.State.REJECTED);
        assertThat(lamp.books.timeline()).endsWith("refund-rejected");
    }

    @Test
    void theSecondNoGoesBackToSupportToo() {
        var lamp = refundOf("600.00");
        lamp.does(People.FINANCE, "Task_ApproveRefund", yes());

        lamp.does(People.FINANCE_TOO, "Task_ApproveRefundSecond", no());

        lamp.passed("refund-payout", "End_RefundRejected");
        lamp.waitsAt("return-case", "Task_AnswerRejectedRefund");
        assertThat(lamp.books.attempts()).isEmpty();
    }

    @Test
    void onlyFinanceSeesTheTask() {
        var lamp = refundOf("200.00");

        assertThatThrownBy(() -> lamp.does(People.SUPPORT, "Task_ApproveRefund", yes()))
                .isInstanceOfSatisfying(
                        NotAllowed.class, no -> assertThat(no.code()).isEqualTo("wrong-role"));
        assertThatThrownBy(() -> lamp.does(Actor.CUSTOMER, "Task_ApproveRefund", yes()))
                .isInstanceOf(NotAllowed.class);
    }
}

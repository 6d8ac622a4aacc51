package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.inspection.SendItemBackAnswer;
import org.roundtrip.intake.ReviewAnswer;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.refund.Refund;
import org.roundtrip.returns.RejectedRefundAnswer;
import org.roundtrip.returns.RejectedRefundAnswer.Choice;

/** Finance said no, and support answers. */
abstract class RejectedRefundStories extends ProcessStory {
    private static final String TASK = "Task_AnswerRejectedRefund";

    private CaseUnderTest rejected() {
        var sofa = refundOf("450.00");
        sofa.does(People.FINANCE, "Task_ApproveRefund", no());
        return sofa;
    }

    @Test
    void theNoGoesBackToSupport() {
        var sofa = rejected();

        sofa.passed("return-case", "Boundary_RefundRejected");
        sofa.waitsAt("return-case", TASK);
        assertThat(sofa.books.file().waitingFor()).isEqualTo(WaitingFor.SUPPORT);
    }

    @Test
    void askingAgainIsANewRefundThatAnybodyInFinanceMayApprove() {
        var sofa = rejected();
        kit.bank.feels(Mood.PAYS);

        sofa.does(People.SUPPORT, TASK, new RejectedRefundAnswer(Choice.ASK_AGAIN, "please look again"));

        sofa.waitsAt("refund-payout", "Task_ApproveRefund");
        sofa.books.owes("450.00", Refund.State.WAITING_APPROVAL);
        assertThat(kit.refunds.ofCase(sofa.id())).hasSize(2);
        sofa.does(People.FINANCE, "Task_ApproveRefund", yes());
        bankWorks();
        sofa.books.closed(CaseState.REFUNDED);
        assertThat(sofa.books.unitsRefunded()).isEqualTo(1);
        assertThat(kit.bank.made()).isEqualTo(1);
    }

    @Test
    void supportMayCloseWithoutARefund() {
        var sofa = rejected();

        sofa.does(People.SUPPORT, TASK, new RejectedRefundAnswer(Choice.CLOSE_UNPAID, "not ours"));

        sofa.passed("return-case", "Gateway_RejectedLeft");
        sofa.ended("return-case", "End_ReturnNotRefunded");
        sofa.books.closed(CaseState.REFUSED);
        assertThat(sofa.books.units()).isEmpty();
        assertThat(sofa.books.mails()).endsWith(MailKind.CLOSED_WITHOUT_REFUND);
        assertThat(sofa.books.lastMail()).contains("not ours");
        assertThat(kit.bank.asked()).isEmpty();
    }

    @Test
    void whoKeepsTheGoodsAndTheMoneyHasToSayWhy() {
        var sofa = rejected();

        assertThatThrownBy(() -> sofa.does(People.SUPPORT, TASK, new RejectedRefundAnswer(Choice.CLOSE_UNPAID, " ")))
                .isInstanceOf(InvalidRequest.class);
        sofa.waitsAt("return-case", TASK);
    }

    @Test
    void theGoodsMayGoBackInstead() {
        var sofa = rejected();

        sofa.does(People.SUPPORT, TASK, new RejectedRefundAnswer(Choice.SEND_BACK, null));

        sofa.waitsAt("return-case", "Task_SendItemBack");
        sofa.books.stands(CaseState.RECEIVED, WaitingFor.WAREHOUSE);
        sofa.does(People.WAREHOUSE, "Task_SendItemBack", new SendItemBackAnswer("1Z1", null));
        sofa.ended("return-case", "End_ReturnNotRefunded");
        sofa.books.closed(CaseState.REFUSED);
        assertThat(sofa.books.units()).isEmpty();
        assertThat(sofa.books.mails()).endsWith(MailKind.ITEM_SENT_BACK, MailKind.CLOSED_WITHOUT_REFUND);
    }

    @Test
    void whatNeverCameCannotGoBack() {
        var order = shop.order().line("Sofa", 1, "450.00").delivered(31).isBought();
        var sofa = opens(item(order, 1, 1, ReturnReason.CHANGED_MIND));
        sofa.does(People.SUPPORT, "Task_ReviewRequest", new ReviewAnswer(ReviewAnswer.Verdict.KEEP_ITEM, null));
        sofa.does(People.FINANCE, "Task_ApproveRefund", no());

        assertThatThrownBy(() -> sofa.does(People.SUPPORT, TASK, new RejectedRefundAnswer(Choice.SEND_BACK, null)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("nothing-to-send-back");
    }
}

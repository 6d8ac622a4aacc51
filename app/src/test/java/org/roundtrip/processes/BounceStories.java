package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.inspection.SendItemBackAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.BouncedRefundAnswer;
import org.roundtrip.refund.Refund;

/** Money that came back from the customer's bank after it had been paid. */
abstract class BounceStories extends ProcessStory {
    private static final BouncedRefundAnswer PAID = new BouncedRefundAnswer("cheque 12", null);

    private CaseUnderTest bounced() {
        kit.bank.feels(Mood.PAYS);
        var lamp = refundOf("70.00");
        bankWorks();
        lamp.books.closed(CaseState.REFUNDED);
        lamp.bankSays(AttemptState.FAILED);
        return lamp;
    }

    @Test
    void aLateFailureReopensTheCase() {
        var lamp = bounced();

        lamp.waitsAt("refund-bounce", "Task_PayBouncedRefund");
        lamp.books.stands(CaseState.REFUND_BLOCKED, WaitingFor.FINANCE);
        lamp.books.owes("70.00", Refund.State.BLOCKED);
        lamp.books.attemptsAre(AttemptState.FAILED);
        assertThat(lamp.books.file().closedAt()).isNull();
        assertThat(lamp.books.mails()).endsWith(MailKind.REFUND_LATE);
        assertThat(lamp.books.unitsRefunded())
                .as("what came back is still owed")
                .isEqualTo(1);
    }

    @Test
    void theCaseClosesAgainOnceTheCustomerHasTheMoney() {
        var lamp = bounced();

        lamp.does(People.FINANCE, "Task_PayBouncedRefund", PAID);

        lamp.ended("refund-bounce", "End_BouncedRefundPaid");
        lamp.books.owes("70.00", Refund.State.SETTLED);
        assertThat(lamp.books.attempts().get(0).settledElsewhere()).isEqualTo("cheque 12");
        lamp.books.closed(CaseState.REFUNDED);
        assertThat(lamp.books.timeline())
                .containsSubsequence("case-closed", "refund-bounced", "refund-paid-elsewhere", "refund-settled");
    }

    @Test
    void aRepeatedFailureOpensTheCaseOnce() {
        var lamp = bounced();

        lamp.bankSays(AttemptState.FAILED);

        assertThat(lamp.books.tasks()).containsExactly("Task_PayBouncedRefund");
        assertThat(lamp.books.timeline()).containsOnlyOnce("refund-bounced");
    }

    private CaseUnderTest bouncedWithItemsToSendBack() {
        kit.bank.feels(Mood.PAYS);
        var order = shop.order().line("Vase", 2, "40.00").isBought();
        var vase = inspected(arrived(opens(item(order, 1, 2, ReturnReason.OTHER))), found(1, 2, 1));
        vase.does(
                People.SUPPORT,
                "Task_SettleInspection",
                new SettleInspectionAnswer(SettleInspectionAnswer.Choice.REFUND_ACCEPTED, null));
        bankWorks();
        vase.waitsAt("return-case", "Task_SendItemBack");
        vase.bankSays(AttemptState.FAILED);
        return vase;
    }

    @Test
    void aBounceWhileRejectedItemsAreStillHereDoesNotCloseTheCaseUnpaid() {
        var vase = bouncedWithItemsToSendBack();

        vase.does(People.WAREHOUSE, "Task_SendItemBack", new SendItemBackAnswer(null, null));

        vase.books.stands(CaseState.REFUND_BLOCKED, WaitingFor.FINANCE);
        assertThat(vase.books.unitsRefunded()).isEqualTo(1);
        assertThat(vase.books.mails()).doesNotContain(MailKind.CLOSED_WITHOUT_REFUND);
        vase.does(People.FINANCE, "Task_PayBouncedRefund", PAID);
        vase.books.closed(CaseState.REFUNDED);
    }

    @Test
    void aBouncePaidWhileRejectedItemsAreStillHereLeavesTheCaseToItsJourney() {
        var vase = bouncedWithItemsToSendBack();

        vase.does(People.FINANCE, "Task_PayBouncedRefund", PAID);

        vase.books.stands(CaseState.RECEIVED, WaitingFor.WAREHOUSE);
        vase.does(People.WAREHOUSE, "Task_SendItemBack", new SendItemBackAnswer(null, null));
        vase.books.closed(CaseState.REFUNDED);
        assertThat(vase.books.mails()).containsOnlyOnce(MailKind.REFUNDED);
        assertThat(vase.books.timeline()).containsOnlyOnce("case-closed");
    }
}

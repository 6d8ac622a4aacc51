package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.shipping.LostParcelAnswer;
import org.roundtrip.shipping.TrackingState;
import org.roundtrip.withdrawal.TravellingGoodsAnswer;
import org.roundtrip.withdrawal.UnsentGoodsAnswer;

/** What becomes of goods that were withdrawn from and do not come, or come late. */
abstract class WithdrawnGoodsStories extends WithdrawalStory {
    private static final String SETTLE = "Task_SettleUnsentGoods";
    private static final String TRAVELLING = "Task_DecideTravellingGoods";

    private CaseUnderTest unsent() {
        var withdrawal = withdraws(lampsAndCup());
        labelIsBought();
        daysPass(withdrawal, 15);
        labelIsBought();
        withdrawal.waitsAt(MODEL, SETTLE);
        return withdrawal;
    }

    private static void settles(CaseUnderTest withdrawal, UnsentGoodsAnswer.Choice choice, String note) {
        withdrawal.does(People.SUPPORT, SETTLE, new UnsentGoodsAnswer(choice, note));
    }

    @Test
    void goodsThatAreNotSentInTimeEndNothing() {
        var withdrawal = unsent();

        withdrawal.books.stands(CaseState.IN_REVIEW, WaitingFor.SUPPORT);
        assertThat(withdrawal.books.units()).hasSize(2);
        assertThat(withdrawal.books.mails())
                .contains(MailKind.HAND_IN_REMINDER)
                .doesNotContain(MailKind.REQUEST_EXPIRED);
        withdrawal.passed(MODEL, "End_NothingDue");
    }

    @Test
    void theyMayHaveMoreTime() {
        var withdrawal = unsent();
        settles(withdrawal, UnsentGoodsAnswer.Choice.MORE_TIME, "Take your time.");

        withdrawal.waitsAt(MODEL, "Call_ReturnCase");
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        inspectedFine(arrived(withdrawal));
        bankWorks();

        withdrawal.ended(MODEL, "End_WithdrawalDone");
        withdrawal.books.closed(CaseState.REFUNDED);
        withdrawal.books.owes("28.95", org.roundtrip.refund.Refund.State.SETTLED);
    }

    @Test
    void theMoneyMayGoOutWithoutThem() {
        var withdrawal = unsent();
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        settles(withdrawal, UnsentGoodsAnswer.Choice.REFUND, null);
        bankWorks();

        withdrawal.ended(MODEL, "End_WithdrawalDone");
        withdrawal.books.closed(CaseState.REFUNDED);
        withdrawal.books.owes("28.95", org.roundtrip.refund.Refund.State.SETTLED);
    }

    @Test
    void orBothSidesKeepWhatTheyHaveAndTheCustomerIsToldWhy() {
        var withdrawal = unsent();
        assertThatThrownBy(() -> settles(withdrawal, UnsentGoodsAnswer.Choice.GIVE_UP, " "))
                .isInstanceOf(InvalidRequest.class);
        settles(withdrawal, UnsentGoodsAnswer.Choice.GIVE_UP, "As agreed, you keep them.");

        withdrawal.ended(MODEL, "End_GoodsGivenUp");
        withdrawal.books.closed(CaseState.EXPIRED);
        assertThat(withdrawal.books.units()).isEmpty();
        assertThat(withdrawal.books.lastMail()).contains("As agreed, you keep them.");
    }

    private CaseUnderTest travelling() {
        var withdrawal = withdraws(lampsAndCup());
        labelIsBought();
        daysPass(withdrawal, 9);
        withdrawal.scanned(TrackingState.IN_TRANSIT);
        daysPass(withdrawal, 2);
        assertThat(withdrawal.books.tasks()).isEmpty();
        daysPass(withdrawal, 1);
        assertThat(withdrawal.books.tasks()).containsExactly(TRAVELLING);
        withdrawal.books.stands(CaseState.IN_TRANSIT, WaitingFor.CARRIER);
        return withdrawal;
    }

    @Test
    void goodsOnTheirWayDoNotHoldTheMoneyBackForEver() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var withdrawal = travelling();
        withdrawal.does(
                People.SUPPORT,
                TRAVELLING,
                new TravellingGoodsAnswer(TravellingGoodsAnswer.Choice.STOP_WAITING, "proof of dispatch"));
        withdrawal.passed(MODEL, "End_TravellingGoodsDecided");

        withdrawal.does(
                People.SUPPORT,
                "Task_DecideLostParcel",
                new LostParcelAnswer(LostParcelAnswer.Choice.LOST_AT_OUR_RISK, null));
        bankWorks();

        withdrawal.ended(MODEL, "End_WithdrawalDone");
        withdrawal.books.closed(CaseState.REFUNDED);
    }

    @Test
    void supportIsToldOnceAndMayWaitForAParcelThatIsAsGoodAsHere() {
        var withdrawal = travelling();
        withdrawal.does(People.SUPPORT, TRAVELLING, new TravellingGoodsAnswer(TravellingGoodsAnswer.Choice.WAIT, null));
        daysPass(withdrawal, 1);

        assertThat(withdrawal.books.tasks()).isEmpty();
        withdrawal.scanned(TrackingState.DELIVERED);
        withdrawal.waitsAt("return-case", "Task_InspectItems");
        // Due 14 days after the statement, so finance is warned at once.
        withdrawal.passes(java.time.Duration.ZERO);
        assertThat(withdrawal.books.tasks()).contains("Task_ChaseRefund");
    }

    @Test
    void aQuestionLeftOpenGoesWithTheCase() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var withdrawal = travelling();
        withdrawal.scanned(TrackingState.DELIVERED);
        inspectedFine(withdrawal);
        bankWorks();

        withdrawal.ended(MODEL, "End_WithdrawalDone");
    }
}

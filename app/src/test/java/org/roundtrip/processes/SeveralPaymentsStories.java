package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.processes.kit.Shop;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.ManualPayoutAnswer.Choice;
import org.roundtrip.refund.Refund;

/** One case over two orders: two payments, two legs, and each may go its own way. */
abstract class SeveralPaymentsStories extends ProcessStory {
    private static final String TASK = "Task_ArrangeManualPayout";

    private CaseUnderTest twoLegs(Mood first, Mood second) {
        Shop.Order lamp = shop.order().line("Lamp", 1, "10.00").isBought();
        Shop.Order vase = shop.order().line("Vase", 1, "15.00").isBought();
        kit.bank.feels(lamp.payment(), first);
        kit.bank.feels(vase.payment(), second);
        var both = inspectedFine(
                arrived(opens(item(lamp, 1, 1, ReturnReason.OTHER), item(vase, 1, 1, ReturnReason.OTHER))));
        both.books.attemptsAre(AttemptState.PLANNED, AttemptState.PLANNED);
        bankWorks();
        return both;
    }

    @Test
    void bothOrdersPaymentsGiveBackTheirOwnPart() {
        var both = twoLegs(Mood.TAKES, Mood.PAYS);

        both.waitsAt("refund-payout", "Task_WaitForSettlement");
        both.books.attemptsAre(AttemptState.SUBMITTED, AttemptState.SUCCEEDED);
        assertThat(kit.bank.asked().stream().map(asked -> asked.amount().toString()))
                .containsExactlyInAnyOrder("GBP 10.00", "GBP 15.00");

        both.bankSays(both.books.attempts().get(0).key(), AttemptState.SUCCEEDED);
        both.books.closed(CaseState.REFUNDED);
    }

    @Test
    void twoPaymentsOfOneOrderAreUsedInTheirOrder() {
        var order = shop.order()
                .line("Sofa", 1, "50.00")
                .paidBy("20.00")
                .paidBy("30.00")
                .isBought();
        var sofa = inspectedFine(arrived(opens(item(order, 1, 1, ReturnReason.OTHER))));

        assertThat(sofa.books.attempts().stream()
                        .map(attempt -> attempt.amount().toString()))
                .containsExactly("GBP 20.00", "GBP 30.00");
    }

    @Test
    void theLegThatFailedIsTriedAgainAndTheOtherIsLeftAlone() {
        var both = twoLegs(Mood.TAKES, Mood.DECLINES);
        both.waitsAt("refund-payout", TASK);
        both.books.attemptsAre(AttemptState.SUBMITTED, AttemptState.FAILED);
        both.books.owes("25.00", Refund.State.BLOCKED);
        var kept = both.books.attempts().get(0).key();
        kit.bank.feels(both.books.attempts().get(1).payment().reference(), Mood.PAYS);

        both.does(People.FINANCE, TASK, ManualPayoutStories.answer(Choice.RETRY));
        bankWorks();

        both.waitsAt("refund-payout", "Task_WaitForSettlement");
        both.books.attemptsAre(AttemptState.SUBMITTED, AttemptState.SUCCEEDED);
        assertThat(both.books.attempts().get(0).key()).isEqualTo(kept);
        assertThat(kit.bank.asked()).hasSize(3);
        both.bankSays(kept, AttemptState.SUCCEEDED);
        both.books.closed(CaseState.REFUNDED);
    }

    @Test
    void oneLegPaidByOtherMeansStillWaitsForTheOther() {
        var both = twoLegs(Mood.TAKES, Mood.DECLINES);

        both.does(People.FINANCE, TASK, ManualPayoutStories.answer(Choice.PAID_ELSEWHERE));

        both.waitsAt("refund-payout", "Task_WaitForSettlement");
        both.books.stands(CaseState.REFUND_WAITING, WaitingFor.PROVIDER);
        both.bankSays(both.books.attempts().get(0).key(), AttemptState.SUCCEEDED);
        both.books.closed(CaseState.REFUNDED);
    }

    @Test
    void aLegThatFailsWhileFinanceDecidesIsPartOfTheDecision() {
        var both = twoLegs(Mood.TAKES, Mood.DECLINES);

        both.bankSays(both.books.attempts().get(0).key(), AttemptState.FAILED);
        both.waitsAt("refund-payout", TASK);
        kit.bank.feels(both.books.attempts().get(0).payment().reference(), Mood.PAYS);
        kit.bank.feels(both.books.attempts().get(1).payment().reference(), Mood.PAYS);
        both.does(People.FINANCE, TASK, ManualPayoutStories.answer(Choice.RETRY));
        bankWorks();

        both.books.attemptsAre(AttemptState.SUCCEEDED, AttemptState.SUCCEEDED);
        both.books.closed(CaseState.REFUNDED);
    }

    @Test
    void storeCreditForOneLegAfterTheOtherComesToTheWholeAmount() {
        var both = twoLegs(Mood.TAKES, Mood.DECLINES);
        both.does(People.FINANCE, TASK, ManualPayoutStories.answer(Choice.STORE_CREDIT));
        both.waitsAt("refund-payout", "Task_WaitForSettlement");
        assertThat(both.books.creditsMinor()).isEqualTo(1500);

        both.bankSays(both.books.attempts().get(0).key(), AttemptState.FAILED);
        both.does(People.FINANCE, TASK, ManualPayoutStories.answer(Choice.STORE_CREDIT));

        assertThat(both.books.creditsMinor()).isEqualTo(2500);
        both.books.closed(CaseState.REFUNDED);
    }

    @Test
    void theCustomerReadsWhatWentWhichWay() {
        var creditLast = twoLegs(Mood.PAYS, Mood.DECLINES);
        creditLast.does(People.FINANCE, TASK, ManualPayoutStories.answer(Choice.STORE_CREDIT));
        saysBoth(creditLast);

        var creditFirst = twoLegs(Mood.TAKES, Mood.DECLINES);
        creditFirst.does(People.FINANCE, TASK, ManualPayoutStories.answer(Choice.STORE_CREDIT));
        creditFirst.bankSays(creditFirst.books.attempts().get(0).key(), AttemptState.SUCCEEDED);
        saysBoth(creditFirst);
    }

    private static void saysBoth(CaseUnderTest both) {
        both.books.closed(CaseState.REFUNDED);
        assertThat(both.books.lastMail())
                .contains("BOTH", "\"paidBack\":\"GBP 10.00\"", "\"credited\":\"GBP 15.00\"")
                .contains(String.valueOf(both.books.refund().creditCode()));
    }

    @Test
    void aLegThatComesBackBeforeTheOtherIsPaidGoesToFinanceAndNotToABounceOfItsOwn() {
        var both = twoLegs(Mood.PAYS, Mood.TAKES);
        both.waitsAt("refund-payout", "Task_WaitForSettlement");

        both.bankSays(both.books.attempts().get(0).key(), AttemptState.FAILED);

        both.waitsAt("refund-payout", TASK);
        assertThat(both.books.tasks()).containsExactly(TASK);
        both.does(People.FINANCE, TASK, ManualPayoutStories.answer(Choice.PAID_ELSEWHERE));
        both.bankSays(both.books.attempts().get(1).key(), AttemptState.SUCCEEDED);
        both.ended("return-case", "End_ReturnRefunded");
        both.books.closed(CaseState.REFUNDED);
        assertThat(both.books.timeline()).containsOnlyOnce("refund-settled", "case-closed");
    }
}

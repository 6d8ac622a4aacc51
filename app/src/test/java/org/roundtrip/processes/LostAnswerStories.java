package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.ManualPayoutAnswer.Choice;
import org.roundtrip.refund.PaymentSnapshot;

/** A time-out is not a no: what may have been paid is looked up, and asked again only under the same key. */
abstract class LostAnswerStories extends ProcessStory {
    private CaseUnderTest unanswered(Mood mood) {
        kit.bank.feels(mood);
        var lamp = refundOf("40.00");
        bankWorks();
        lamp.waitsAt("refund-payout", "Task_IssueRefund");
        lamp.books.attemptsAre(AttemptState.UNKNOWN);
        return lamp;
    }

    @Test
    void aRefundWhoseAnswerWasLostIsFoundAndNotAskedForAgain() {
        var lamp = unanswered(Mood.LOSES_ANSWER);

        kit.clock.forward(Duration.ofMinutes(1));
        bankWorks();

        lamp.waitsAt("refund-payout", "Task_WaitForSettlement");
        lamp.books.attemptsAre(AttemptState.SUBMITTED);
        assertThat(kit.bank.asked()).hasSize(1);
        assertThat(lamp.books.allAttempts()).hasSize(1);
    }

    @Test
    void aRefundThatNeverArrivedIsAskedForAgainUnderItsOldKey() {
        var lamp = unanswered(Mood.LOSES_REQUEST);
        kit.bank.feels(Mood.PAYS);

        kit.clock.forward(Duration.ofMinutes(1));
        bankWorks();

        lamp.ended("refund-payout", "End_RefundSettled");
        assertThat(kit.bank.asked()).hasSize(2);
        assertThat(kit.bank.asked().get(0).attempt())
                .isEqualTo(kit.bank.asked().get(1).attempt());
        assertThat(kit.bank.made()).isEqualTo(1);
        assertThat(lamp.books.allAttempts()).hasSize(1);
    }

    @Test
    void nothingIsAskedBeforeItsTime() {
        unanswered(Mood.LOSES_REQUEST);

        kit.clock.forward(Duration.ofSeconds(9));
        bankWorks();

        assertThat(kit.bank.asked()).hasSize(1);
    }

    @Test
    void financeMayHaveAnUnansweredRefundLookedUpAgain() {
        var lamp = unanswered(Mood.LOSES_ANSWER);
        kit.bank.feels(Mood.SILENT);
        bankIsAskedInVain();
        lamp.waitsAt("refund-payout", "Task_ArrangeManualPayout");
        kit.bank.feels(Mood.PAYS);

        lamp.does(People.FINANCE, "Task_ArrangeManualPayout", ManualPayoutStories.answer(Choice.RETRY));
        bankWorks();

        lamp.waitsAt("refund-payout", "Task_WaitForSettlement");
        assertThat(kit.bank.asked()).hasSize(1);
        assertThat(lamp.books.allAttempts()).hasSize(1);
    }

    @Test
    void whatTheProviderSurelyNeverGotIsTakenBackBeforeItIsPaidByOtherMeans() {
        kit.bank.feels(Mood.BUSY);
        var lamp = refundOf("40.00");
        bankIsAskedInVain();
        lamp.books.attemptsAre(AttemptState.PLANNED);
        int asked = kit.bank.asked().size();
        kit.bank.feels(Mood.PAYS);

        lamp.does(People.FINANCE, "Task_ArrangeManualPayout", ManualPayoutStories.answer(Choice.PAID_ELSEWHERE));
        bankIsAskedInVain();

        lamp.ended("refund-payout", "End_RefundSettled");
        lamp.books.attemptsAre(AttemptState.CANCELED);
        assertThat(kit.bank.asked()).hasSize(asked);
        assertThat(kit.bank.made()).isZero();
        lamp.books.closed(CaseState.REFUNDED);
    }

    @Test
    void aProviderThatStaysAwayMayBeReplacedByStoreCredit() {
        kit.bank.feels(Mood.UNREACHABLE);
        var lamp = refundOf("40.00");
        bankIsAskedInVain();

        lamp.does(People.FINANCE, "Task_ArrangeManualPayout", ManualPayoutStories.answer(Choice.STORE_CREDIT));

        lamp.books.attemptsAre(AttemptState.CANCELED);
        assertThat(lamp.books.creditsMinor()).isEqualTo(4000);
        lamp.books.closed(CaseState.REFUNDED);
    }

    @Test
    void aWorkerThatDiedInTheMiddleIsFollowedByOneThatLooksItUp() {
        var lamp = refundOf("40.00");
        kit.bank.whileAsked(() -> {
            throw new IllegalStateException("the node is gone");
        });
        bankWorks();
        lamp.books.attemptsAre(AttemptState.SENDING);
        kit.bank.whileAsked(() -> {});

        bankWorks();
        assertThat(kit.bank.asked()).as("the lock still holds").hasSize(1);
        kit.clock.forward(Duration.ofMinutes(3));
        bankWorks();

        lamp.waitsAt("refund-payout", "Task_WaitForSettlement");
        assertThat(kit.bank.made()).isEqualTo(1);
        assertThat(kit.bank.asked()).hasSize(1);
    }

    @Test
    void aLateAnswerOfASlowWorkerIsRefused() {
        var lamp = refundOf("40.00");
        kit.bank.feels(Mood.LOSES_ANSWER);
        kit.bank.whileAsked(() -> {
            // While the first worker hangs, its lock runs out and a second one does all the work.
            kit.bank.whileAsked(() -> {});
            kit.clock.forward(Duration.ofMinutes(3));
            bankWorks();
        });

        bankWorks();

        lamp.waitsAt("refund-payout", "Task_WaitForSettlement");
        lamp.books.attemptsAre(AttemptState.SUBMITTED);
        lamp.bankSays(AttemptState.SUCCEEDED);
        lamp.books.closed(CaseState.REFUNDED);
        assertThat(kit.bank.made()).isEqualTo(1);
    }

    /** Busy now says nothing of what was sent before. */
    @Test
    void aRefundThatMayBeUnderWayIsNotReplacedBecauseTheProviderIsBusyNow() {
        var lamp = unanswered(Mood.LOSES_REQUEST);
        kit.bank.feels(Mood.BUSY);
        bankIsAskedInVain();
        lamp.books.attemptsAre(AttemptState.UNKNOWN);

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> lamp.does(
                        People.FINANCE, "Task_ArrangeManualPayout", ManualPayoutStories.answer(Choice.STORE_CREDIT)));
        kit.bank.lands(kit.bank.asked().get(0));
        lamp.does(People.FINANCE, "Task_ArrangeManualPayout", ManualPayoutStories.answer(Choice.RETRY));
        bankWorks();

        lamp.books.closed(CaseState.REFUNDED);
        assertThat(lamp.books.creditsMinor()).isZero();
    }

    /** It lands between the look-up and the look at the payment: what lowered the balance is our own refund. */
    @Test
    void aRequestThatLandsLateIsNotTakenForARefundMadeElsewhere() {
        var lamp = unanswered(Mood.LOSES_REQUEST);
        kit.bank.beforePaymentIsRead(() -> kit.bank.lands(kit.bank.asked().get(0)));

        kit.clock.forward(Duration.ofMinutes(1));
        bankWorks();

        lamp.books.attemptsAre(AttemptState.SUCCEEDED);
        lamp.books.closed(CaseState.REFUNDED);
        assertThat(kit.bank.made()).isEqualTo(1);
    }

    /** A payment in another currency than its order's is no reason to ask for ever. */
    @Test
    void aPaymentInAnotherCurrencyIsAMatterForFinance() {
        var order = shop.order().line("Lamp", 1, "40.00").isBought();
        kit.bank.holds(order.payment(), new PaymentSnapshot(Money.parse("EUR 40.00"), Money.parse("EUR 0.00"), false));
        var lamp = inspectedFine(arrived(opens(item(order, 1, 1, ReturnReason.CHANGED_MIND))));

        bankWorks();

        lamp.books.attemptsAre(AttemptState.FAILED);
        lamp.waitsAt("refund-payout", "Task_ArrangeManualPayout");
        assertThat(kit.bank.asked()).isEmpty();
    }
}

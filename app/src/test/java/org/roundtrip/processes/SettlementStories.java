package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.ManualPayoutAnswer.Choice;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundSnapshot;
import org.roundtrip.refund.UnknownRefund;

/** How it becomes known that a refund was paid, or was not. */
abstract class SettlementStories extends ProcessStory {
    private static final Duration STATUS = Duration.ofHours(6).plusSeconds(1);

    @Test
    void aSilentWebhookIsMadeUpForByAsking() {
        var lamp = refundOf("30.00");
        bankWorks();
        kit.bank.changes(lamp.books.attempts().get(0).key(), AttemptState.SUCCEEDED, null);

        lamp.passes(STATUS);
        assertThat(bankIsAskedHowItStands()).isPositive();

        lamp.ended("refund-payout", "End_RefundSettled");
        lamp.books.closed(CaseState.REFUNDED);
    }

    @Test
    void aRefundStillUnderWayIsAskedForAgainLater() {
        var lamp = refundOf("30.00");
        bankWorks();

        lamp.passes(STATUS);
        assertThat(bankIsAskedHowItStands()).isPositive();
        assertThat(bankIsAskedHowItStands()).as("asked a moment ago").isZero();
        lamp.waitsAt("refund-payout", "Task_WaitForSettlement");

        lamp.passes(STATUS);
        assertThat(bankIsAskedHowItStands()).isPositive();
    }

    @Test
    void aProviderThatTellsNoStatusIsLeftInPeaceUntilTheNextTime() {
        var lamp = refundOf("30.00");
        bankWorks();
        kit.bank.keepsStatusToItself();

        lamp.passes(STATUS);
        assertThat(bankIsAskedHowItStands()).isPositive();

        lamp.waitsAt("refund-payout", "Task_WaitForSettlement");
        lamp.books.stands(CaseState.REFUND_WAITING, WaitingFor.PROVIDER);
    }

    @Test
    void aCheckThatFindsARefundFailedGoesToFinance() {
        var lamp = refundOf("30.00");
        bankWorks();
        kit.bank.changes(lamp.books.attempts().get(0).key(), AttemptState.FAILED, "account-closed");

        lamp.passes(STATUS);
        assertThat(bankIsAskedHowItStands()).isPositive();

        lamp.waitsAt("refund-payout", "Task_ArrangeManualPayout");
        lamp.books.stands(CaseState.REFUND_BLOCKED, WaitingFor.FINANCE);
    }

    @Test
    void aRefundThatFailsAfterItWasTakenGoesToFinance() {
        var lamp = refundOf("30.00");
        bankWorks();

        lamp.bankSays(AttemptState.FAILED);

        lamp.passed("refund-payout", "Boundary_RefundFailed");
        lamp.waitsAt("refund-payout", "Task_ArrangeManualPayout");
        lamp.books.owes("30.00", Refund.State.BLOCKED);
        lamp.books.attemptsAre(AttemptState.FAILED);
        lamp.books.stands(CaseState.REFUND_BLOCKED, WaitingFor.FINANCE);
    }

    @Test
    void aRefundTakenBackByTheProviderGoesToFinanceToo() {
        var lamp = refundOf("30.00");
        bankWorks();

        lamp.bankSays(AttemptState.CANCELED);

        lamp.waitsAt("refund-payout", "Task_ArrangeManualPayout");
        lamp.books.attemptsAre(AttemptState.CANCELED);
    }

    @Test
    void aWebhookMayBeFasterThanTheAnswerItTellsAbout() {
        var lamp = refundOf("30.00");
        kit.bank.whileAsked(() -> lamp.bankSays(AttemptState.SUCCEEDED));

        bankWorks();

        lamp.ended("refund-payout", "End_RefundSettled");
        lamp.books.attemptsAre(AttemptState.SUCCEEDED);
        assertThat(lamp.books.timeline()).containsOnlyOnce("refund-settled");
    }

    @Test
    void aFailureMayBeFasterThanTheAnswerToo() {
        var lamp = refundOf("30.00");
        kit.bank.whileAsked(() -> lamp.bankSays(AttemptState.FAILED));

        bankWorks();

        lamp.waitsAt("refund-payout", "Task_ArrangeManualPayout");
        lamp.books.attemptsAre(AttemptState.FAILED);
    }

    @Test
    void whatAProviderRepeatsOrTellsOutOfOrderChangesNothing() {
        var lamp = refundOf("30.00");
        bankWorks();
        var key = lamp.books.attempts().get(0).key();
        var submitted = kit.bank.changes(key, AttemptState.SUBMITTED, null);
        var needsCustomer = kit.bank.changes(key, AttemptState.NEEDS_CUSTOMER, null);
        var paid = kit.bank.changes(key, AttemptState.SUCCEEDED, null);

        lamp.hears(needsCustomer);
        lamp.books.attemptsAre(AttemptState.NEEDS_CUSTOMER);
        lamp.hears(paid);
        lamp.hears(submitted);
        lamp.hears(paid);
        lamp.hears(needsCustomer);

        lamp.ended("refund-payout", "End_RefundSettled");
        lamp.books.attemptsAre(AttemptState.SUCCEEDED);
        assertThat(lamp.books.timeline()).containsOnlyOnce("refund-settled", "case-closed");
    }

    @Test
    void aRefundNobodyHereMadeIsUnknown() {
        var stranger = new RefundSnapshot(
                "bank", "re_dashboard", null, "pay-x", Money.parse("GBP 1.00"), AttemptState.SUCCEEDED, null);

        assertThatThrownBy(() -> kit.refundWork.learn(stranger)).isInstanceOf(UnknownRefund.class);
    }

    @Test
    void aPaymentReportedWhileFinanceDecidesEndsTheTask() {
        kit.bank.feels(Mood.LOSES_ANSWER);
        var lamp = refundOf("30.00");
        bankWorks();
        kit.bank.feels(Mood.SILENT);
        bankIsAskedInVain();
        lamp.waitsAt("refund-payout", "Task_ArrangeManualPayout");
        lamp.books.attemptsAre(AttemptState.UNKNOWN);

        lamp.bankSays(AttemptState.SUCCEEDED);

        lamp.ended("refund-payout", "End_RefundSettled");
        lamp.books.owes("30.00", Refund.State.SETTLED);
        lamp.books.closed(CaseState.REFUNDED);
        assertThat(lamp.books.timeline()).containsOnlyOnce("refund-settled");
    }

    @Test
    void finishingTheTaskTwiceIsRefused() {
        kit.bank.feels(Mood.DECLINES);
        var lamp = refundOf("30.00");
        bankWorks();
        var task = lamp.task("Task_ArrangeManualPayout").id();
        kit.worklist.complete(task, People.FINANCE, ManualPayoutStories.answer(Choice.PAID_ELSEWHERE));

        assertThatThrownBy(() -> kit.worklist.complete(
                        task, People.FINANCE_TOO, ManualPayoutStories.answer(Choice.STORE_CREDIT)))
                .isInstanceOf(org.roundtrip.worklist.TaskGone.class);
        assertThat(lamp.books.creditsMinor()).isZero();
    }
}

package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.ManualPayoutAnswer;
import org.roundtrip.refund.ManualPayoutAnswer.Choice;
import org.roundtrip.refund.PaymentSnapshot;
import org.roundtrip.refund.Refund;

/** What finance does when the provider can't, won't or may not pay. */
abstract class ManualPayoutStories extends ProcessStory {
    static final String TASK = "Task_ArrangeManualPayout";

    static ManualPayoutAnswer answer(Choice choice) {
        return new ManualPayoutAnswer(choice, choice == Choice.PAID_ELSEWHERE ? "bank transfer 4711" : null, null);
    }

    private CaseUnderTest declined() {
        kit.bank.feels(Mood.DECLINES);
        var lamp = refundOf("20.00");
        bankWorks();
        return lamp;
    }

    private static void waitsForFinance(CaseUnderTest lamp) {
        lamp.waitsAt("refund-payout", TASK);
        lamp.books.stands(CaseState.REFUND_BLOCKED, WaitingFor.FINANCE);
        lamp.books.owes("20.00", Refund.State.BLOCKED);
        assertThat(lamp.books.timeline()).endsWith("refund-blocked");
    }

    @Test
    void aRefusalOfTheProviderGoesToFinance() {
        var lamp = declined();

        lamp.passed("refund-payout", "Boundary_RefundDeclined");
        waitsForFinance(lamp);
        lamp.books.attemptsAre(AttemptState.FAILED);
    }

    @Test
    void askingAgainAfterARefusalIsANewAttemptUnderANewKey() {
        var lamp = declined();
        var first = lamp.books.attempts().get(0).key();
        kit.bank.feels(Mood.PAYS);

        lamp.does(People.FINANCE, TASK, answer(Choice.RETRY));
        bankWorks();

        lamp.ended("refund-payout", "End_RefundSettled");
        assertThat(lamp.books.allAttempts()).hasSize(2);
        assertThat(lamp.books.attempts().get(0).key()).isNotEqualTo(first);
        lamp.books.closed(CaseState.REFUNDED);
    }

    @Test
    void whatWasPaidByOtherMeansNeedsItsEvidence() {
        var lamp = declined();

        assertThatThrownBy(
                        () -> lamp.does(People.FINANCE, TASK, new ManualPayoutAnswer(Choice.PAID_ELSEWHERE, " ", null)))
                .isInstanceOf(InvalidRequest.class);
        waitsForFinance(lamp);

        lamp.does(People.FINANCE, TASK, answer(Choice.PAID_ELSEWHERE));
        lamp.ended("refund-payout", "End_RefundSettled");
        assertThat(lamp.books.attempts().get(0).settledElsewhere()).isEqualTo("bank transfer 4711");
        assertThat(lamp.books.timeline()).contains("refund-paid-elsewhere");
        lamp.books.closed(CaseState.REFUNDED);
    }

    @Test
    void storeCreditMayTakeTheProvidersPlace() {
        var lamp = declined();

        lamp.does(People.FINANCE, TASK, answer(Choice.STORE_CREDIT));

        lamp.ended("refund-payout", "End_RefundSettled");
        assertThat(lamp.books.creditsMinor()).isEqualTo(2000);
        assertThat(lamp.books.refund().creditCode()).isNotNull();
        lamp.books.closed(CaseState.REFUNDED);
    }

    @Test
    void storeCreditNeedsSomebodyToGiveItTo() {
        kit.bank.feels(Mood.DECLINES);
        var order = shop.order().line("Lamp", 1, "20.00").withoutEmail().isBought();
        var lamp = inspectedFine(arrived(opens(item(order, 1, 1, ReturnReason.CHANGED_MIND))));
        bankWorks();

        assertThatThrownBy(() -> lamp.does(People.FINANCE, TASK, answer(Choice.STORE_CREDIT)))
                .isInstanceOf(InvalidRequest.class);
        waitsForFinance(lamp);
    }

    @Test
    void aBusyProviderIsAskedUntilThePlanRunsOut() {
        kit.bank.feels(Mood.BUSY);
        var lamp = refundOf("20.00");

        bankWorks();
        lamp.waitsAt("refund-payout", "Task_IssueRefund");
        lamp.books.attemptsAre(AttemptState.PLANNED);

        bankIsAskedInVain();
        lamp.passed("refund-payout", "Boundary_RefundUnavailable");
        waitsForFinance(lamp);
        assertThat(kit.bank.asked()).hasSize(6);
        assertThat(kit.bank.asked().stream().map(asked -> asked.attempt()).distinct())
                .hasSize(1);
    }

    @Test
    void aProviderThatCannotBeReachedIsNeverSentAnything() {
        kit.bank.feels(Mood.UNREACHABLE);
        var lamp = refundOf("20.00");

        bankIsAskedInVain();

        waitsForFinance(lamp);
        assertThat(kit.bank.asked()).isEmpty();
        lamp.books.attemptsAre(AttemptState.PLANNED);
    }

    @Test
    void nobodyPaysByOtherMeansWhileTheProviderMayHavePaid() {
        kit.bank.feels(Mood.SILENT);
        var lamp = refundOf("20.00");
        bankIsAskedInVain();
        waitsForFinance(lamp);
        lamp.books.attemptsAre(AttemptState.UNKNOWN);

        assertThatThrownBy(() -> lamp.does(People.FINANCE, TASK, answer(Choice.PAID_ELSEWHERE)))
                .hasMessageContaining("provider-may-still-pay");
        assertThatThrownBy(() -> lamp.does(People.FINANCE, TASK, answer(Choice.STORE_CREDIT)))
                .hasMessageContaining("provider-may-still-pay");
        waitsForFinance(lamp);
        assertThat(lamp.books.creditsMinor()).isZero();
    }

    @Test
    void aPaymentThatHoldsTooLittleBlocksTheRefund() {
        var order = shop.order().line("Lamp", 1, "20.00").paidBy("19.99").isBought();
        var lamp = inspectedFine(arrived(opens(item(order, 1, 1, ReturnReason.CHANGED_MIND))));

        lamp.passed("refund-payout", "Boundary_PaymentTooSmall");
        waitsForFinance(lamp);
        assertThat(lamp.books.attempts()).isEmpty();

        lamp.does(People.FINANCE, TASK, answer(Choice.RETRY));
        waitsForFinance(lamp);

        lamp.does(People.FINANCE, TASK, answer(Choice.PAID_ELSEWHERE));
        lamp.books.closed(CaseState.REFUNDED);
    }

    @Test
    void aDisputedPaymentIsNotRefundedOnTop() {
        var order = shop.order().line("Lamp", 1, "20.00").isBought();
        kit.bank.holds(order.payment(), new PaymentSnapshot(Money.parse("GBP 20.00"), Money.parse("GBP 0.00"), true));
        var lamp =
                inspectedFine(arrived(opens(People.INTEGRATOR, Outcome.REFUND, item(order, 1, 1, ReturnReason.OTHER))));

        bankWorks();

        waitsForFinance(lamp);
        assertThat(kit.bank.asked()).isEmpty();
        assertThat(lamp.books.attempts().get(0).providerCode()).isEqualTo("payment-disputed");
    }

    @Test
    void whatWasRefundedElsewhereIsNotRefundedAgain() {
        var order = shop.order().line("Lamp", 1, "20.00").isBought();
        kit.bank.holds(order.payment(), new PaymentSnapshot(Money.parse("GBP 20.00"), Money.parse("GBP 0.01"), false));
        var lamp = inspectedFine(arrived(opens(item(order, 1, 1, ReturnReason.OTHER))));

        bankWorks();

        waitsForFinance(lamp);
        assertThat(kit.bank.asked()).isEmpty();
        assertThat(lamp.books.attempts().get(0).providerCode()).isEqualTo("payment-refunded-elsewhere");
    }
}

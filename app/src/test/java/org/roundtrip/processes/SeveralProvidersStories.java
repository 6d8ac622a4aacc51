package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.PigeonPost;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.processes.kit.Shop;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.ManualPayoutAnswer.Choice;
import org.roundtrip.refund.RefundSnapshot;

/** Each payment goes back through the provider its order named, whoever that is. */
abstract class SeveralProvidersStories extends ProcessStory {
    private static final String TASK = "Task_ArrangeManualPayout";

    private CaseUnderTest refundOf(Shop.Order order) {
        return inspectedFine(arrived(opens(item(order, 1, 1, ReturnReason.OTHER))));
    }

    private Shop.Order paidBy(String provider) {
        return shop.order()
                .line("Sofa", 1, "50.00")
                .paidBy("20.00")
                .paidBy(provider, "30.00")
                .isBought();
    }

    @Test
    void anOrderPaidAtTwoProvidersIsPaidBackByBoth() {
        var order = paidBy(PigeonPost.NAME);
        var sofa = refundOf(order);
        bankWorks();

        sofa.waitsAt("refund-payout", "Task_WaitForSettlement");
        sofa.books.attemptsAre(AttemptState.SUBMITTED, AttemptState.SUBMITTED);
        assertThat(kit.bank.asked()).hasSize(1);
        var byPigeon = sofa.books.attempts().get(1);
        assertThat(byPigeon.providerRefundId()).isEqualTo("bird-" + byPigeon.key());
        sofa.bankSays(sofa.books.attempts().get(0).key(), AttemptState.SUCCEEDED);
        sofa.hears(new RefundSnapshot(
                PigeonPost.NAME,
                "bird-" + byPigeon.key(),
                byPigeon.key(),
                order.payments().get(1),
                Money.parse("GBP 30.00"),
                AttemptState.SUCCEEDED,
                null));

        sofa.books.closed(CaseState.REFUNDED);
    }

    @Test
    void aProviderNobodyHereSpeaksToIsATaskForFinance() {
        var sofa = refundOf(paidBy("abacus"));
        kit.bank.feels(Mood.PAYS);
        bankWorks();

        sofa.waitsAt("refund-payout", TASK);
        sofa.books.stands(CaseState.REFUND_BLOCKED, WaitingFor.FINANCE);
        sofa.books.attemptsAre(AttemptState.SUCCEEDED, AttemptState.FAILED);
        var failed = sofa.books.attempts().get(1);
        assertThat(failed.providerCode()).isEqualTo("provider-unknown");
        assertThat(failed.providerMessage()).contains("abacus");

        sofa.does(People.FINANCE, TASK, ManualPayoutStories.answer(Choice.PAID_ELSEWHERE));
        sofa.books.closed(CaseState.REFUNDED);
    }

    @Test
    void aProviderThatIsNoLongerHereMayHavePaidWhatItWasAskedFor() {
        kit.bank.feels(Mood.LOSES_ANSWER);
        var lamp = refundOf("40.00");
        bankWorks();
        leaves(lamp);

        bankIsAskedInVain();

        lamp.waitsAt("refund-payout", TASK);
        lamp.books.attemptsAre(AttemptState.UNKNOWN);
        assertThat(lamp.books.attempts().get(0).providerMessage()).contains("gone");
    }

    @Test
    void aProviderThatIsNoLongerHereIsAskedHowItStandsOnceInAWhile() {
        var lamp = refundOf("40.00");
        bankWorks();
        leaves(lamp);
        kit.clock.forward(Duration.ofHours(7));

        assertThat(bankIsAskedHowItStands()).isPositive();
        assertThat(bankIsAskedHowItStands()).isZero();
        lamp.books.attemptsAre(AttemptState.SUBMITTED);
    }

    /** The settings of the provider were taken away. */
    private void leaves(CaseUnderTest lamp) {
        kit.transactions.executeWithoutResult(status -> kit.jdbc
                .sql("update payment set provider = 'gone' where id = ?")
                .param(lamp.books.attempts().get(0).paymentId())
                .update());
    }
}

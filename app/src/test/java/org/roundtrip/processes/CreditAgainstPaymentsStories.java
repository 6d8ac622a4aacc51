package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.processes.kit.Shop;
import org.roundtrip.refund.ManualPayoutAnswer.Choice;

/** Store credit is a refund like any other: it is given once, out of what was paid. */
abstract class CreditAgainstPaymentsStories extends ProcessStory {
    private static final String TASK = "Task_ArrangeManualPayout";

    private CaseUnderTest returned(Outcome method, Shop.Order order) {
        return inspectedFine(arrived(opens(Actor.CUSTOMER, method, item(order, 1, 1, ReturnReason.OTHER))));
    }

    @Test
    void whatWasGivenAsCreditIsNotPaidOutAgain() {
        kit.bank.feels(Mood.PAYS);
        var order = shop.order().line("Lamp", 2, "60.00").paidBy("45.00").isBought();
        var first = returned(Outcome.STORE_CREDIT, order);
        first.books.closed(CaseState.REFUNDED);
        assertThat(first.books.legs()).containsExactly("bank 3000 STORE_CREDIT");

        var second = returned(Outcome.REFUND, order);

        second.passed("refund-payout", "Boundary_PaymentTooSmall");
        second.waitsAt("refund-payout", TASK);
        assertThat(kit.bank.asked()).isEmpty();
    }

    @Test
    void whatWasPaidOutIsNotGivenAsCreditAgain() {
        kit.bank.feels(Mood.PAYS);
        var order = shop.order().line("Lamp", 2, "60.00").paidBy("45.00").isBought();
        returned(Outcome.REFUND, order);
        bankWorks();

        var second = returned(Outcome.STORE_CREDIT, order);

        second.waitsAt("refund-payout", TASK);
        assertThatThrownBy(() -> second.does(People.FINANCE, TASK, ManualPayoutStories.answer(Choice.STORE_CREDIT)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("payment-too-small");
        assertThat(second.books.creditsMinor()).isZero();
        second.does(People.FINANCE, TASK, ManualPayoutStories.answer(Choice.PAID_ELSEWHERE));
        second.books.closed(CaseState.REFUNDED);
        assertThat(second.books.legs()).containsExactly("bank 1500 ORIGINAL");
    }

    @Test
    void aPartThatFailedAndBecameCreditIsNotPaidOutAgainEither() {
        var order = shop.order().line("Lamp", 2, "60.00").isBought();
        kit.bank.feels(Mood.DECLINES);
        var first = returned(Outcome.REFUND, order);
        bankWorks();
        first.does(People.FINANCE, TASK, ManualPayoutStories.answer(Choice.STORE_CREDIT));
        assertThat(first.books.creditsMinor()).isEqualTo(3000);
        assertThat(first.books.legs()).containsExactly("bank 3000 STORE_CREDIT");

        kit.bank.feels(Mood.PAYS);
        var second = returned(Outcome.REFUND, order);
        bankWorks();

        second.books.closed(CaseState.REFUNDED);
        assertThat(kit.bank.made()).isEqualTo(1);
    }

    @Test
    void aFailedPartWhosePaymentIsGoneMeanwhileCannotBecomeCredit() {
        var order = shop.order().line("Lamp", 2, "60.00").paidBy("30.00").isBought();
        kit.bank.feels(Mood.DECLINES);
        var first = returned(Outcome.REFUND, order);
        bankWorks();
        returned(Outcome.STORE_CREDIT, order).books.closed(CaseState.REFUNDED);

        assertThatThrownBy(() -> first.does(People.FINANCE, TASK, ManualPayoutStories.answer(Choice.STORE_CREDIT)))
                .isInstanceOf(InvalidRequest.class);
        first.waitsAt("refund-payout", TASK);
        assertThat(first.books.creditsMinor()).isZero();
    }

    @Test
    void whatCreditPaidMayBeRefundedAsANewOneAndTheLedgerSaysSo() {
        var credit = shop.credit("20.00");
        var order = shop.order()
                .line("Lamp", 1, "30.00")
                .paidBy("10.00")
                .paidFrom(credit, "20.00")
                .isBought();
        var lamp = returned(Outcome.STORE_CREDIT, order);

        lamp.books.closed(CaseState.REFUNDED);
        assertThat(lamp.books.legs()).containsExactly("store-credit 2000 STORE_CREDIT", "bank 1000 STORE_CREDIT");
        assertThat(kit.bank.asked()).isEmpty();
        kit.transactions.executeWithoutResult(tx -> {
            var issued =
                    kit.credits.ofPurpose("refund-" + lamp.books.refund().key()).get(0);
            assertThat(issued.balance()).isEqualTo(Money.parse("GBP 33.00"));
            assertThat(kit.credits.ledger(issued).get(0).note())
                    .startsWith(lamp.books.file().number().value())
                    .contains("GBP 20.00 of it was paid with store-credit "
                            + credit.code().ending());
        });
    }

    @Test
    void aBonusComesOnTopOfTheCreditAndOutOfNoPayment() {
        var order = shop.order().line("Lamp", 1, "120.00").isBought();
        var lamp = returned(Outcome.STORE_CREDIT, order);
        lamp.waitsAt("refund-payout", "Task_ApproveRefund");
        lamp.does(People.FINANCE, "Task_ApproveRefund", yes());

        lamp.books.closed(CaseState.REFUNDED);
        assertThat(lamp.books.creditsMinor()).isEqualTo(13200);
        assertThat(lamp.books.legs()).containsExactly("bank 12000 STORE_CREDIT");
    }
}

package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.refund.Refund;

/** Refunds that no provider has to pay: store credit, and nothing at all. */
abstract class StoreCreditStories extends ProcessStory {
    @Test
    void whoWantsStoreCreditHasItAtOnce() {
        var order = shop.order().line("Lamp", 2, "60.00").isBought();
        var lamp = inspectedFine(
                arrived(opens(Actor.CUSTOMER, Outcome.STORE_CREDIT, item(order, 1, 1, ReturnReason.TOO_SMALL))));

        lamp.ended("refund-payout", "End_RefundSettled");
        lamp.passed("refund-payout", "Task_IssueStoreCredit");
        lamp.books.owes("33.00", Refund.State.SETTLED);
        assertThat(lamp.books.creditsMinor())
                .as("a tenth more for who takes credit")
                .isEqualTo(3300);
        assertThat(lamp.books.attempts()).isEmpty();
        assertThat(kit.bank.asked()).isEmpty();
        assertThat(lamp.books.mails()).endsWith(MailKind.REFUNDED);
        lamp.books.closed(CaseState.REFUNDED);
    }

    @Test
    void aLargeStoreCreditNeedsFinanceAsMuchAsMoneyDoes() {
        var order = shop.order().line("Sofa", 1, "400.00").isBought();
        var sofa = inspectedFine(
                arrived(opens(Actor.CUSTOMER, Outcome.STORE_CREDIT, item(order, 1, 1, ReturnReason.OTHER))));
        sofa.waitsAt("refund-payout", "Task_ApproveRefund");
        assertThat(sofa.books.creditsMinor()).isZero();

        sofa.does(People.FINANCE, "Task_ApproveRefund", yes());

        sofa.books.closed(CaseState.REFUNDED);
        assertThat(sofa.books.creditsMinor()).isEqualTo(44000);
    }

    @Test
    void storeCreditCannotBeAskedForWithoutAnAddressToSendItTo() {
        var order = shop.order().line("Lamp", 1, "60.00").withoutEmail().isBought();

        assertThatThrownBy(() -> opens(Actor.CUSTOMER, Outcome.STORE_CREDIT, item(order, 1, 1, ReturnReason.TOO_SMALL)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("no-email");
    }

    @Test
    void whatCostNothingIsSettledWithoutMoney() {
        var order = shop.order().line("Free sample", 3, "0.00").isBought();
        var sample = inspectedFine(arrived(opens(item(order, 1, 2, ReturnReason.OTHER))));

        sample.ended("refund-payout", "End_RefundSettled");
        sample.books.owes("0.00", Refund.State.SETTLED);
        assertThat(sample.books.attempts()).isEmpty();
        assertThat(sample.books.unitsRefunded()).isEqualTo(2);
        assertThat(kit.bank.asked()).isEmpty();
        sample.books.closed(CaseState.REFUNDED);
    }
}

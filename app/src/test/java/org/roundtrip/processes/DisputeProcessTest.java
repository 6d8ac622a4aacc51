package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.processes.kit.Shop;
import org.roundtrip.refund.DisputeSnapshot;
import org.roundtrip.refund.DisputeSnapshot.State;
import org.roundtrip.refund.ManualPayoutAnswer.Choice;
import org.roundtrip.refund.PaymentEvents;
import org.roundtrip.refund.PaymentSnapshot;
import org.roundtrip.refund.UnknownPayment;
import org.springframework.beans.factory.annotation.Autowired;

/** The customer's bank wants the money back, while a refund is on its way or before. */
@ProcessTest
class DisputeProcessTest extends ProcessStory {
    @Autowired
    PaymentEvents payments;

    private void disputed(Shop.Order order, State state) {
        try {
            payments.learn(new DisputeSnapshot(
                    ScriptedGateway.NAME,
                    "dp-" + order.number(),
                    order.payment(),
                    null,
                    Money.parse("GBP 20.00"),
                    state,
                    "fraudulent"));
        } catch (UnknownPayment e) {
            throw new AssertionError(e);
        }
    }

    private CaseUnderTest lampOf(Shop.Order order) {
        return inspectedFine(arrived(opens(item(order, 1, 1, ReturnReason.CHANGED_MIND))));
    }

    @Test
    void aDisputeOfNoPaymentOfOursIsNobodys() {
        var foreign = new DisputeSnapshot(
                ScriptedGateway.NAME, "dp-x", "pay-x", null, Money.parse("GBP 1.00"), State.OPEN, null);
        assertThatThrownBy(() -> payments.learn(foreign)).isInstanceOf(UnknownPayment.class);
    }

    @Test
    void anOpenDisputeStopsTheRefundAndTheTimelineSaysWhy() {
        var order = shop.order().line("Lamp", 1, "20.00").isBought();
        disputed(order, State.OPEN);
        var lamp = lampOf(order);

        bankWorks();

        lamp.waitsAt("refund-payout", ManualPayoutStories.TASK);
        assertThat(kit.bank.asked()).isEmpty();
        assertThat(lamp.books.attempts().get(0).providerCode()).isEqualTo("payment-disputed");
        var blocked = kit.transactions.execute(status -> kit.timeline.of(lamp.id()).stream()
                .filter(entry -> entry.code().equals("refund-blocked"))
                .findFirst()
                .orElseThrow());
        assertThat(blocked.facts()).containsEntry("because", "payment-disputed");
    }

    @Test
    void aDisputeThatWasWonStopsNothingThoughTheProviderStillCallsThePaymentDisputed() {
        var order = shop.order().line("Lamp", 1, "20.00").isBought();
        kit.bank.feels(Mood.PAYS);
        kit.bank.holds(order.payment(), new PaymentSnapshot(Money.parse("GBP 20.00"), Money.parse("GBP 0.00"), true));
        disputed(order, State.OPEN);
        var lamp = lampOf(order);
        bankWorks();
        lamp.waitsAt("refund-payout", ManualPayoutStories.TASK);

        disputed(order, State.WON);
        disputed(order, State.OPEN);
        lamp.does(People.FINANCE, ManualPayoutStories.TASK, ManualPayoutStories.answer(Choice.RETRY));
        bankWorks();

        lamp.books.closed(CaseState.REFUNDED);
        assertThat(lamp.books.timeline()).containsSubsequence("refund-blocked", "payment-dispute-won");
    }

    @Test
    void aDisputeThatWasLostTakesTheMoneyAsARefundWould() {
        var order = shop.order().line("Lamp", 1, "20.00").isBought();
        disputed(order, State.OPEN);
        disputed(order, State.LOST);

        var lamp = lampOf(order);

        lamp.passed("refund-payout", "Boundary_PaymentTooSmall");
        lamp.waitsAt("refund-payout", ManualPayoutStories.TASK);
    }
}

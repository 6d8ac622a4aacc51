package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.processes.kit.ScriptedGateway.Mood;
import org.roundtrip.processes.kit.Shop;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.ElsewhereRefund;
import org.roundtrip.refund.ElsewhereRefund.MatchedAs;
import org.roundtrip.refund.MatchElsewhere;
import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundSnapshot;
import org.roundtrip.refund.RefundsElsewhere;
import org.roundtrip.refund.UnknownRefund;
import org.roundtrip.worklist.AlreadyAnswered;
import org.roundtrip.worklist.NotAllowed;
import org.springframework.beans.factory.annotation.Autowired;

/** Refunds of our payments that somebody made in the provider's dashboard. */
@ProcessTest
class ElsewhereProcessTest extends ProcessStory {
    @Autowired
    RefundsElsewhere elsewhere;

    @Autowired
    MatchElsewhere matching;

    private static RefundSnapshot made(String payment, String id, String amount, AttemptState state) {
        return new RefundSnapshot(ScriptedGateway.NAME, id, null, payment, Money.parse("GBP " + amount), state, null);
    }

    private ElsewhereRefund heard(String payment, String id, String amount, AttemptState state) {
        try {
            kit.refundWork.learn(made(payment, id, amount, state));
        } catch (UnknownRefund e) {
            throw new AssertionError(e);
        }
        return known(id);
    }

    private ElsewhereRefund known(String id) {
        return kit.transactions.execute(status ->
                elsewhere.ofProvider(ScriptedGateway.NAME, List.of(id)).get(0));
    }

    @Test
    void aRefundOfNoPaymentOfOursIsNobodys() {
        assertThatThrownBy(() -> kit.refundWork.learn(made("pay-nobody", "re_nobody", "1.00", AttemptState.SUCCEEDED)))
                .isInstanceOf(UnknownRefund.class);
    }

    @Test
    void itIsKnownOnceHoweverOftenItIsToldAndItsStateOnlyMovesForward() {
        var order = shop.order().line("Lamp", 1, "20.00").isBought();
        heard(order.payment(), "re_once", "5.00", AttemptState.SUBMITTED);
        heard(order.payment(), "re_once", "5.00", AttemptState.SUCCEEDED);
        var told = heard(order.payment(), "re_once", "5.00", AttemptState.SUBMITTED);

        assertThat(told.state()).isEqualTo(AttemptState.SUCCEEDED);
        assertThat(told.isOpen()).isTrue();
        assertThat(told.orderNumber()).isEqualTo(order.number());
        kit.transactions.executeWithoutResult(status -> assertThat(elsewhere.events(told.id()))
                .extracting(RefundsElsewhere.Event::words)
                .containsExactly("SUBMITTED", "SUCCEEDED"));
    }

    @Test
    void itsMoneyIsGoneSoARefundOfAllOfItFindsTooLittle() {
        var order = shop.order().line("Lamp", 1, "20.00").isBought();
        heard(order.payment(), "re_gone", "20.00", AttemptState.SUCCEEDED);

        var lamp = inspectedFine(arrived(opens(item(order, 1, 1, ReturnReason.CHANGED_MIND))));

        lamp.passed("refund-payout", "Boundary_PaymentTooSmall");
        lamp.waitsAt("refund-payout", ManualPayoutStories.TASK);
    }

    @Test
    void aRefundOfOursOfTheSameAmountThatIsUnderWayIsNotTakenForIt() {
        kit.bank.feels(Mood.LOSES_ANSWER);
        var lamp = refundOf("20.00");
        bankWorks();
        lamp.books.attemptsAre(AttemptState.UNKNOWN);
        var payment = lamp.books.attempts().get(0).payment().reference();

        var other = heard(payment, "re_same", "20.00", AttemptState.SUCCEEDED);

        lamp.books.attemptsAre(AttemptState.UNKNOWN);
        assertThat(other.isOpen()).isTrue();
        assertThat(kit.transactions.<List<?>>execute(status -> matching.candidates(other)))
                .isEmpty();
        lamp.bankSays(lamp.books.attempts().get(0).key(), AttemptState.SUCCEEDED);
        lamp.books.attemptsAre(AttemptState.SUCCEEDED);
    }

    private CaseUnderTest unpaidBecauseOf(Shop.Order order) {
        var lamp = inspectedFine(arrived(opens(item(order, 1, 1, ReturnReason.CHANGED_MIND))));
        lamp.waitsAt("refund-payout", ManualPayoutStories.TASK);
        return lamp;
    }

    @Test
    void financeMatchesItToTheRefundThatFoundNoMoney() {
        var order = shop.order().line("Lamp", 1, "20.00").isBought();
        var made = heard(order.payment(), "re_paid", "20.00", AttemptState.SUCCEEDED);
        var lamp = unpaidBecauseOf(order);

        matching.toRefund(made.id(), People.FINANCE, lamp.books.refund().key(), "done in the dashboard");

        lamp.ended("refund-payout", "End_RefundSettled");
        lamp.books.closed(CaseState.REFUNDED);
        lamp.books.owes("20.00", Refund.State.SETTLED);
        assertThat(kit.bank.made()).isZero();
        var match = known("re_paid").match();
        assertThat(match.as()).isEqualTo(MatchedAs.REFUND);
        assertThat(match.by()).isEqualTo(People.FINANCE.name());
        assertThat(match.caseNumber()).isEqualTo(lamp.books.file().number().value());
        assertThatThrownBy(() -> matching.asGoodwill(made.id(), People.FINANCE, "no"))
                .isInstanceOf(AlreadyAnswered.class);
    }

    @Test
    void financeMatchesItToTheLegTheProviderDeclined() {
        kit.bank.feels(Mood.DECLINES);
        var lamp = refundOf("20.00");
        bankWorks();
        var leg = lamp.books.attempts().get(0);
        var made = heard(leg.payment().reference(), "re_leg", "20.00", AttemptState.SUCCEEDED);

        matching.toRefund(made.id(), People.FINANCE, lamp.books.refund().key(), "");

        lamp.books.closed(CaseState.REFUNDED);
        assertThat(lamp.books.attempts().get(0).settledElsewhere()).isEqualTo("bank re_leg");
    }

    @Test
    void anotherAmountIsNoMatch() {
        kit.bank.feels(Mood.DECLINES);
        var lamp = refundOf("20.00");
        bankWorks();
        var payment = lamp.books.attempts().get(0).payment().reference();
        var made = heard(payment, "re_less", "19.99", AttemptState.SUCCEEDED);

        assertThatThrownBy(() -> matching.toRefund(
                        made.id(), People.FINANCE, lamp.books.refund().key(), ""))
                .isInstanceOf(InvalidRequest.class);
        lamp.waitsAt("refund-payout", ManualPayoutStories.TASK);
        assertThat(known("re_less").isOpen()).isTrue();
    }

    @Test
    void ifItFailsAfterItWasMatchedTheCustomerIsOwedTheMoneyAgain() {
        kit.bank.feels(Mood.DECLINES);
        var lamp = refundOf("20.00");
        bankWorks();
        var payment = lamp.books.attempts().get(0).payment().reference();
        var made = heard(payment, "re_back", "20.00", AttemptState.SUCCEEDED);
        matching.toRefund(made.id(), People.FINANCE, lamp.books.refund().key(), "");
        lamp.books.closed(CaseState.REFUNDED);

        var failed = heard(payment, "re_back", "20.00", AttemptState.FAILED);

        assertThat(failed.match()).isNull();
        lamp.waitsAt("refund-bounce", "Task_PayBouncedRefund");
        lamp.books.stands(CaseState.REFUND_BLOCKED, WaitingFor.FINANCE);
        assertThat(lamp.books.attempts().get(0).settledElsewhere()).isNull();
        var again = heard(payment, "re_again", "20.00", AttemptState.SUCCEEDED);
        matching.toRefund(again.id(), People.FINANCE, lamp.books.refund().key(), "");
        lamp.ended("refund-bounce", "End_BouncedRefundPaid");
        lamp.books.closed(CaseState.REFUNDED);
    }

    @Test
    void unitsItPaidForCannotBeReturnedAgainUntilItFails() {
        var order = shop.order().line("Lamp", 2, "40.00").isBought();
        var made = heard(order.payment(), "re_units", "20.00", AttemptState.SUCCEEDED);

        assertThatThrownBy(
                        () -> matching.toUnits(made.id(), People.FINANCE, List.of(new MatchElsewhere.Units(1, 3)), ""))
                .isInstanceOf(InvalidRequest.class);
        matching.toUnits(made.id(), People.FINANCE, List.of(new MatchElsewhere.Units(1, 1)), "broken on arrival");

        assertThat(known("re_units").match().as()).isEqualTo(MatchedAs.UNITS);
        assertThatThrownBy(() -> opens(item(order, 1, 2, ReturnReason.OTHER))).isInstanceOf(InvalidRequest.class);
        var other = refunded(opens(item(order, 1, 1, ReturnReason.OTHER)));
        other.books.owes("20.00", Refund.State.SETTLED);
        assertThat(other.books.units().get(0).first()).isEqualTo(2);

        heard(order.payment(), "re_units", "20.00", AttemptState.FAILED);
        opens(Actor.CUSTOMER, Outcome.REFUND, item(order, 1, 1, ReturnReason.OTHER));
    }

    @Test
    void goodwillNeedsAWordAndOnlyFinanceSaysIt() {
        var order = shop.order().line("Lamp", 1, "20.00").isBought();
        var made = heard(order.payment(), "re_kind", "3.00", AttemptState.SUCCEEDED);

        assertThatThrownBy(() -> matching.asGoodwill(made.id(), People.FINANCE, " "))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> matching.asGoodwill(made.id(), Actor.staff("jo", Set.of("SUPPORT")), "kind"))
                .isInstanceOf(NotAllowed.class);
        matching.asGoodwill(made.id(), People.FINANCE, "late delivery");

        assertThat(known("re_kind").match().note()).isEqualTo("late delivery");
        assertThat(kit.transactions.<Boolean>execute(
                        status -> elsewhere.open(1000).stream().anyMatch(each -> each.id() == made.id())))
                .isFalse();
    }
}

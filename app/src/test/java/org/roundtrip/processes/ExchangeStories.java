package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.refund.Refund;
import org.roundtrip.shipping.TrackingState;

/** Goods for goods: what costs the same, more or less, and when it leaves. */
abstract class ExchangeStories extends ExchangeStory {
    @Test
    void anotherSizeIsSentWhenTheFirstIsHereAndCostsNothing() {
        var shoes = new Shoes(1, 2);
        var pair = forAnotherSize(shoes);
        pair.waitsAt(AGREEMENT, "Task_ReserveItem");
        stockIsAsked();
        onTheShelf(shoes.size42, 2, 1);
        pair.waitsAt(REPLACEMENT, "Task_WaitToLeave");
        pair.waitsAt(GOODS, "Call_ReturnShipment");

        inspectedFine(arrived(pair));
        pair.waitsAt(REPLACEMENT, "Task_TakeItem");
        replacementArrives(pair);

        pair.ended(CASE, "End_ExchangeClosed");
        pair.books.closed(CaseState.EXCHANGED);
        onTheShelf(shoes.size42, 1, 0);
        assertThat(kit.refunds.ofCase(pair.id())).isEmpty();
        assertThat(pair.books.mails())
                .containsSubsequence(MailKind.REQUEST_RECEIVED, MailKind.EXCHANGE_AGREED, MailKind.EXCHANGED);
    }

    @Test
    void whatIsSentCanItselfBeReturnedAndIsPaidBackFromWhatPaidForTheFirst() {
        var shoes = new Shoes(1, 2);
        var pair = forAnotherSize(shoes);
        stockIsAsked();
        inspectedFine(arrived(pair));
        replacementArrives(pair);

        var second = kit.orders.findByNumber(shoes.order.number() + "-X1").orElseThrow();
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var item = new org.roundtrip.intake.CaseRequest.Item(second.number(), 1, 1, ReturnReason.CHANGED_MIND, null);
        var back = opens(org.roundtrip.cases.Actor.CUSTOMER, Outcome.REFUND, item);
        inspectedFine(arrived(back));
        bankWorks();

        back.books.closed(CaseState.REFUNDED);
        back.books.owes("50.00", Refund.State.SETTLED);
        assertThat(paidBack(back)).isEqualTo(5000);
    }

    @Test
    void theFirstPairCannotBeReturnedASecondTime() {
        var shoes = new Shoes(1, 2);
        var pair = forAnotherSize(shoes);
        stockIsAsked();
        inspectedFine(arrived(pair));
        replacementArrives(pair);

        var again =
                new org.roundtrip.intake.CaseRequest.Item(shoes.order.number(), 1, 1, ReturnReason.CHANGED_MIND, null);
        assertThatThrownBy(() -> opens(org.roundtrip.cases.Actor.CUSTOMER, Outcome.REFUND, again))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void whatIsOurFaultIsSentAsSoonAsTheCarrierHasTheGoods() {
        var shoes = new Shoes(1, 2);
        var pair = exchanges(shoes.order, 1, ReturnReason.WRONG_ITEM, shoes.size42, false);
        stockIsAsked();
        labelIsBought();
        pair.waitsAt(REPLACEMENT, "Task_WaitToLeave");

        pair.scanned(TrackingState.IN_TRANSIT);
        pair.waitsAt(REPLACEMENT, "Task_TakeItem");
        replacementArrives(pair);
        pair.passed(REPLACEMENT, "End_ReplacementDelivered");
        pair.waitsAt(GOODS, "Call_ReturnShipment");

        pair.scanned(TrackingState.DELIVERED);
        inspectedFine(pair);
        pair.books.closed(CaseState.EXCHANGED);
    }

    @Test
    void whatCostsLessIsSentAndTheRestIsPaidBack() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var pair = forBoots(new Shoes(1, 0), "30.00", false);
        stockIsAsked();
        inspectedFine(arrived(pair));
        replacementArrives(pair);

        bankWorks();
        pair.books.closed(CaseState.EXCHANGED);
        assertThat(paidBack(pair)).isEqualTo(2000);
        assertThat(pair.books.calculation()).anySatisfy(line -> assertThat(line).contains("EXCHANGE_OFFSET"));
    }

    @Test
    void whatCostsMoreIsPaidBeforeAnythingMoves() {
        var pair = forBoots(new Shoes(1, 0), "62.50", false);
        stockIsAsked();
        pair.waitsAt(AGREEMENT, "Call_CollectPayment");
        pair.books.stands(CaseState.AWAITING_PAYMENT, org.roundtrip.cases.WaitingFor.CUSTOMER);
        assertThat(due(pair).row().amount()).hasToString("GBP 12.50");

        due(pair).isPaid();
        inspectedFine(arrived(pair));
        replacementArrives(pair);
        pair.books.closed(CaseState.EXCHANGED);
        assertThat(kit.refunds.ofCase(pair.id())).isEmpty();
    }

    @Test
    void whatWasPaidOnTopIsPaidBackWithTheBoots() {
        var shoes = new Shoes(1, 0);
        var pair = forBoots(shoes, "62.50", false);
        stockIsAsked();
        due(pair).isPaid();
        inspectedFine(arrived(pair));
        replacementArrives(pair);

        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var item = new org.roundtrip.intake.CaseRequest.Item(
                shoes.order.number() + "-X1", 1, 1, ReturnReason.CHANGED_MIND, null);
        var back = opens(org.roundtrip.cases.Actor.CUSTOMER, Outcome.REFUND, item);
        inspectedFine(arrived(back));
        bankWorks();
        assertThat(paidBack(back)).isEqualTo(6250);
    }

    @Test
    void aProductNobodySellsIsRefused() {
        var shoes = new Shoes(1, 2);
        assertThatThrownBy(() -> exchanges(shoes.order, 1, ReturnReason.TOO_SMALL, "NO-SUCH-THING", false))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("unknown-product");
    }

    @Test
    void whatIsGoneIsChosenAgain() {
        var shoes = new Shoes(1, 0);
        var pair = forAnotherSize(shoes);
        stockIsAsked();
        pair.waitsAt(AGREEMENT, "Task_ReleaseItem");
        stockIsAsked();
        pair.waitsAt(AGREEMENT, "Task_WaitForChoice");
        assertThat(pair.books.mails()).contains(MailKind.CHOOSE_AGAIN);

        var boots = kit.warehouse.product("Boots", null, "50.00", 1);
        kit.choosing.another(pair.books.file().number(), org.roundtrip.cases.Actor.CUSTOMER, Map.of(1, boots));
        stockIsAsked();
        onTheShelf(boots, 1, 1);
        pair.waitsAt(REPLACEMENT, "Task_WaitToLeave");
    }

    @Test
    void whoWantsNothingElseGetsHisMoney() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var pair = forAnotherSize(new Shoes(1, 0));
        stockIsAsked();
        stockIsAsked();
        kit.choosing.refund(pair.books.file().number(), org.roundtrip.cases.Actor.CUSTOMER);

        pair.passed(AGREEMENT, "End_RefundAgreed");
        inspectedFine(arrived(pair));
        bankWorks();
        pair.books.closed(CaseState.REFUNDED);
        assertThat(paidBack(pair)).isEqualTo(5000);
        assertThat(pair.books.file().outcome()).isEqualTo(Outcome.REFUND);
    }
}

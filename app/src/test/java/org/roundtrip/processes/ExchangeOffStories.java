package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.TooLate;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.intake.ReviewAnswer;
import org.roundtrip.intake.ReviewAnswer.Verdict;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.returns.RejectedRefundAnswer;
import org.roundtrip.shipping.TrackingState;

/** Exchanges that do not happen give everything back that they hold. */
abstract class ExchangeOffStories extends ExchangeStory {
    @Test
    void whoCancelsBeforeHandingInGetsNothingAndTheShelfHasItsShoesAgain() {
        var shoes = new Shoes(1, 2);
        var pair = forAnotherSize(shoes);
        stockIsAsked();
        labelIsBought();
        pair.cancels();
        assertThat(pair.books.file().state()).isEqualTo(CaseState.CANCELLED);

        labelIsBought();
        stockIsAsked();
        pair.ended(CASE, "End_ExchangeClosed");
        pair.books.closed(CaseState.CANCELLED);
        onTheShelf(shoes.size42, 2, 0);
        assertThat(pair.books.units()).isEmpty();
        assertThat(pair.books.mails()).containsOnlyOnce(MailKind.REQUEST_CANCELLED);
    }

    @Test
    void whoCancelsBeforeAnythingIsReservedIsDoneAtOnce() {
        var shoes = new Shoes(1, 2);
        var pair = forAnotherSize(shoes);
        pair.cancels();
        stockIsAsked();

        pair.passed(CASE, "Boundary_RequestCancelled");
        pair.books.closed(CaseState.CANCELLED);
        onTheShelf(shoes.size42, 2, 0);
    }

    @Test
    void whoCancelsWhileHeShouldPayFindsThePageClosed() {
        var pair = forBoots(new Shoes(1, 0), "62.50", false);
        stockIsAsked();
        due(pair).gets();
        pair.cancels();
        tillWorks();
        stockIsAsked();

        due(pair).is(State.CLOSED);
        pair.passed(AGREEMENT, "End_ExchangeOff");
        pair.books.closed(CaseState.CANCELLED);
    }

    @Test
    void whatWasPaidInTheSameMomentGoesBack() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var pair = forBoots(new Shoes(1, 0), "62.50", false);
        stockIsAsked();
        due(pair).gets();
        pair.cancels();
        kit.till.isPaidOn();
        tillWorks();
        stockIsAsked();
        tillWorks();
        bankWorks();

        due(pair).is(State.GIVEN_BACK);
        assertThat(paidBack(pair)).isEqualTo(1250);
        stockIsAsked();
        pair.books.closed(CaseState.CANCELLED);
    }

    @Test
    void whoPaidTheDifferenceAndCancelsGetsItBack() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var pair = forBoots(new Shoes(1, 0), "62.50", false);
        stockIsAsked();
        due(pair).isPaid();
        labelIsBought();
        pair.cancels();
        labelIsBought();
        stockIsAsked();
        tillWorks();
        bankWorks();

        due(pair).is(State.GIVEN_BACK);
        assertThat(paidBack(pair)).isEqualTo(1250);
        pair.books.closed(CaseState.CANCELLED);
    }

    @Test
    void onceTheReplacementHasLeftCancellingIsTooLate() {
        var shoes = new Shoes(1, 2);
        var pair = forAnotherSize(shoes);
        stockIsAsked();
        inspectedFine(arrived(pair));
        assertThatThrownBy(pair::cancels).isInstanceOf(TooLate.class);
    }

    @Test
    void onceTheGoodsAreOnTheirWayCancellingIsTooLateAndChangesNothing() {
        var shoes = new Shoes(1, 2);
        var pair = forAnotherSize(shoes);
        stockIsAsked();
        labelIsBought();
        pair.scanned(TrackingState.IN_TRANSIT);
        assertThatThrownBy(pair::cancels).isInstanceOf(TooLate.class);

        assertThat(kit.exchanges.find(pair.id()).orElseThrow().off()).isNull();
        assertThat(pair.books.units()).isNotEmpty();
    }

    @Test
    void whatIsNotHandedInInTimeEndsTheExchange() {
        var shoes = new Shoes(1, 2);
        var pair = forAnotherSize(shoes);
        stockIsAsked();
        labelIsBought();
        pair.passes(days(40));
        labelIsBought();
        stockIsAsked();

        pair.passed(CASE, "Boundary_ExchangeOff");
        pair.books.closed(CaseState.EXPIRED);
        onTheShelf(shoes.size42, 2, 0);
    }

    @Test
    void whatSupportDoesNotAcceptGoesBackAndNothingIsSent() {
        var shoes = new Shoes(1, 2);
        var pair = forAnotherSize(shoes);
        stockIsAsked();
        inspected(arrived(pair), found(1, 1, 0));
        pair.does(People.SUPPORT, "Task_SettleInspection", sendBack());
        stockIsAsked();

        pair.does(People.WAREHOUSE, "Task_SendItemBack", sentBack());
        pair.books.closed(CaseState.REFUSED);
        onTheShelf(shoes.size42, 2, 0);
    }

    @Test
    void whatSupportAcceptsAllTheSameIsExchanged() {
        var shoes = new Shoes(1, 2);
        var pair = forAnotherSize(shoes);
        stockIsAsked();
        inspected(arrived(pair), found(1, 1, 0));
        pair.does(People.SUPPORT, "Task_SettleInspection", acceptAll());
        replacementArrives(pair);
        pair.books.closed(CaseState.EXCHANGED);
    }

    @Test
    void whatIsTooOldIsForSupportAndMayBeRefused() {
        var group = "SHOES-" + java.util.UUID.randomUUID();
        var size41 = kit.warehouse.product("Shoes 41", group, "55.00", 0);
        var size42 = kit.warehouse.product("Shoes 42", group, "55.00", 1);
        var order = shop.order().unitsOf(size41, 1, "50.00").delivered(45).isBought();
        var pair = exchanges(order, 1, org.roundtrip.cases.ReturnReason.TOO_SMALL, size42, false);
        pair.waitsAt("request-review", "Task_ReviewRequest");

        pair.does(People.SUPPORT, "Task_ReviewRequest", new ReviewAnswer(Verdict.REFUSE, "worn"));
        stockIsAsked();
        pair.passed(CASE, "End_ExchangeRefused", "Boundary_ExchangeRefused");
        pair.books.closed(CaseState.REFUSED);
    }

    @Test
    void whoTookHisMoneyInsteadAndIsRefusedItEndsUnpaid() {
        var shoes = new Shoes(1, 0);
        var order = shop.order().unitsOf(shoes.size41, 1, "150.00").isBought();
        var pair = exchanges(order, 1, ReturnReason.TOO_SMALL, shoes.size42, false);
        stockIsAsked();
        stockIsAsked();
        kit.choosing.refund(pair.books.file().number(), Actor.CUSTOMER);
        inspectedFine(arrived(pair));
        financeSaysNo(pair, RejectedRefundAnswer.Choice.CLOSE_UNPAID, "not ours");
        pair.books.closed(CaseState.REFUSED);
    }
}

package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseState;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.cases.TooLate;
import org.roundtrip.exchange.ByHandAnswer;
import org.roundtrip.exchange.ReserveByHandAnswer;
import org.roundtrip.exchange.ReserveByHandAnswer.Choice;
import org.roundtrip.notification.MailKind;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.returns.RejectedRefundAnswer;
import org.roundtrip.shipping.LostParcelAnswer;
import org.roundtrip.shipping.PackParcelAnswer;
import org.roundtrip.shipping.TrackingState;

/** What goes wrong on the way of an exchange ends with a person or with the money, never with nothing. */
abstract class ExchangeTroubleStories extends ExchangeStory {
    private static ReserveByHandAnswer reserve(Choice choice, String note) {
        return new ReserveByHandAnswer(choice, note);
    }

    private CaseUnderTest unreservable(Shoes shoes) {
        var pair = forAnotherSize(shoes);
        stockIsAskedInVain();
        pair.waitsAt(AGREEMENT, "Task_ReserveByHand");
        return pair;
    }

    @Test
    void anInventoryThatSaysNothingIsAskedAgainWhenSupportSaysSo() {
        var shoes = new Shoes(1, 2);
        var pair = unreservable(shoes);
        pair.does(People.SUPPORT, "Task_ReserveByHand", reserve(Choice.TRY_AGAIN, null));
        stockIsAsked();
        onTheShelf(shoes.size42, 2, 1);
        pair.waitsAt(REPLACEMENT, "Task_WaitToLeave");
    }

    @Test
    void supportMayReserveWhereTheStockIsKeptAndSaysWhere() {
        var pair = unreservable(new Shoes(1, 2));
        assertThatThrownBy(() -> pair.does(People.SUPPORT, "Task_ReserveByHand", reserve(Choice.RESERVED, " ")))
                .isInstanceOf(InvalidRequest.class);
        pair.does(People.SUPPORT, "Task_ReserveByHand", reserve(Choice.RESERVED, "shelf 4, set aside"));

        inspectedFine(arrived(pair));
        stockIsAskedInVain();
        pair.does(People.WAREHOUSE, "Task_TakeByHand", new ByHandAnswer("taken from shelf 4"));
        labelIsBought();
        pair.does(People.WAREHOUSE, "Task_PackParcel", new PackParcelAnswer(null, null));
        pair.scanned(pair.sent(), TrackingState.DELIVERED);
        pair.books.closed(CaseState.EXCHANGED);
    }

    @Test
    void whatCannotBeReleasedIsReleasedByHandAndTheCustomerChoosesAgain() {
        var pair = unreservable(new Shoes(1, 2));
        pair.does(People.SUPPORT, "Task_ReserveByHand", reserve(Choice.CHOOSE_AGAIN, null));
        stockIsAskedInVain();
        pair.does(People.SUPPORT, "Task_ReleaseByHand", new ByHandAnswer("nothing was set aside"));
        pair.waitsAt(AGREEMENT, "Task_WaitForChoice");
    }

    @Test
    void anExchangeThatIsOffIsReleasedByHandToo() {
        var shoes = new Shoes(1, 2);
        var pair = forAnotherSize(shoes);
        stockIsAsked();
        labelIsBought();
        pair.cancels();
        labelIsBought();
        stockIsAskedInVain();
        pair.waitsAt("exchange-undo", "Task_ReleaseByHand");
        pair.does(People.SUPPORT, "Task_ReleaseByHand", new ByHandAnswer("put back"));
        pair.books.closed(CaseState.CANCELLED);
    }

    @Test
    void whoDoesNotPayInTimeChoosesAgainAndWhoChoosesNothingGetsHisMoney() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var pair = forBoots(new Shoes(1, 0), "62.50", false);
        stockIsAsked();
        pair.passes(days(4));
        tillWorks();
        stockIsAsked();
        pair.waitsAt(AGREEMENT, "Task_WaitForChoice");
        assertThat(pair.books.lastMail()).contains("NOT_PAID");

        pair.passes(days(8));
        pair.passed(AGREEMENT, "Boundary_ChoiceOverdue");
        inspectedFine(arrived(pair));
        bankWorks();
        pair.books.closed(CaseState.REFUNDED);
        assertThat(paidBack(pair)).isEqualTo(5000);
    }

    @Test
    void whoChoosesWhenThereIsNothingToChooseIsTooLate() {
        var shoes = new Shoes(1, 2);
        var pair = forAnotherSize(shoes);
        var number = pair.books.file().number();
        assertThatThrownBy(() -> kit.choosing.refund(number, Actor.CUSTOMER)).isInstanceOf(TooLate.class);
        assertThatThrownBy(() -> kit.choosing.another(number, Actor.CUSTOMER, Map.of(1, shoes.size41)))
                .isInstanceOf(TooLate.class);
        var lamp = opensWorth("20.00");
        assertThatThrownBy(() -> kit.choosing.refund(lamp.books.file().number(), Actor.CUSTOMER))
                .isInstanceOf(TooLate.class);
    }

    @Test
    void whoChoosesSomethingThatIsNotToBeHadIsTold() {
        var pair = forAnotherSize(new Shoes(1, 0));
        stockIsAsked();
        stockIsAsked();
        var number = pair.books.file().number();
        assertThatThrownBy(() -> kit.choosing.another(number, Actor.CUSTOMER, Map.of(1, "NO-SUCH-THING")))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> kit.choosing.another(number, Actor.CUSTOMER, Map.of()))
                .isInstanceOf(InvalidRequest.class);
        pair.waitsAt(AGREEMENT, "Task_WaitForChoice");
    }

    @Test
    void whatIsNotWorthTheWayBackIsKeptAndReplacedAtOnce() {
        var mug = kit.warehouse.product("Mug", null, "5.00", 3);
        var order = shop.order().unitsOf(mug, 1, "5.00").isBought();
        var broken = exchanges(order, 1, ReturnReason.DAMAGED, mug, false);
        stockIsAsked();
        broken.waitsAt(REPLACEMENT, "Task_TakeItem");
        replacementArrives(broken);
        broken.books.closed(CaseState.EXCHANGED);
        assertThat(kit.shipments.ofCase(broken.id(), org.roundtrip.shipping.Direction.IN))
                .isEmpty();
        onTheShelf(mug, 2, 0);
    }

    @Test
    void whatTheCarrierLostOnTheWayToUsIsExchangedAllTheSame() {
        var pair = forAnotherSize(new Shoes(1, 2));
        stockIsAsked();
        labelIsBought();
        pair.scanned(TrackingState.IN_TRANSIT);
        pair.passes(days(15));
        pair.does(
                People.SUPPORT,
                "Task_DecideLostParcel",
                new LostParcelAnswer(LostParcelAnswer.Choice.LOST_AT_OUR_RISK, null));
        replacementArrives(pair);
        pair.books.closed(CaseState.EXCHANGED);
    }

    @Test
    void aParcelThatSupportGivesUpEndsTheExchange() {
        var shoes = new Shoes(1, 2);
        var pair = forAnotherSize(shoes);
        stockIsAsked();
        labelIsBought();
        pair.scanned(TrackingState.IN_TRANSIT);
        pair.passes(days(15));
        pair.does(
                People.SUPPORT,
                "Task_DecideLostParcel",
                new LostParcelAnswer(LostParcelAnswer.Choice.CLOSE, "never handed in"));
        stockIsAsked();
        pair.passed(GOODS, "Boundary_ShipmentAbandoned");
        pair.books.closed(CaseState.REFUSED);
        assertThat(pair.books.mails()).contains(MailKind.CLOSED_WITHOUT_REFUND);
    }

    private CaseUnderTest coatForScarf(long scarfs) {
        var coat = kit.warehouse.product("Coat", null, "450.00", 0);
        var order = shop.order().unitsOf(coat, 1, "450.00").isBought();
        var scarf = kit.warehouse.product("Scarf", null, "20.00", scarfs);
        var pair = exchanges(order, 1, ReturnReason.CHANGED_MIND, scarf, false);
        stockIsAsked();
        return pair;
    }

    private CaseUnderTest muchCheaper() {
        var pair = coatForScarf(1);
        inspectedFine(arrived(pair));
        replacementArrives(pair);
        return pair;
    }

    @Test
    void whatFinanceRefusesSupportMayAskForAgain() {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var pair = muchCheaper();
        financeSaysNo(pair, RejectedRefundAnswer.Choice.ASK_AGAIN, "please look again");
        pair.does(People.FINANCE, "Task_ApproveRefund", yes());
        bankWorks();
        pair.books.closed(CaseState.EXCHANGED);
        assertThat(paidBack(pair)).isEqualTo(43000);
    }

    @Test
    void whatFinanceRefusesSupportMayCloseWithoutARefund() {
        var pair = muchCheaper();
        pair.does(People.FINANCE, "Task_ApproveRefund", no());
        assertThatThrownBy(() -> pair.does(
                        People.SUPPORT,
                        "Task_AnswerRejectedRefund",
                        new RejectedRefundAnswer(RejectedRefundAnswer.Choice.SEND_BACK, "no refund")))
                .isInstanceOf(InvalidRequest.class);
        pair.does(
                People.SUPPORT,
                "Task_AnswerRejectedRefund",
                new RejectedRefundAnswer(RejectedRefundAnswer.Choice.CLOSE_UNPAID, "the difference was agreed away"));
        pair.books.closed(CaseState.EXCHANGED);
        assertThat(kit.bank.made()).isZero();
    }

    @Test
    void whoTookARefundInsteadMayHaveHisGoodsBackAfterFinancesNo() {
        var pair = coatForScarf(0);
        stockIsAsked();
        kit.choosing.refund(pair.books.file().number(), Actor.CUSTOMER);
        inspectedFine(arrived(pair));
        financeSaysNo(pair, RejectedRefundAnswer.Choice.SEND_BACK, "no refund");
        pair.does(People.WAREHOUSE, "Task_SendItemBack", sentBack());
        pair.books.closed(CaseState.REFUSED);
        assertThat(kit.bank.made()).isZero();
    }
}

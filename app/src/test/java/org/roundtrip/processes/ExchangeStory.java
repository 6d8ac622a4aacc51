package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.collection.Collection.State;
import org.roundtrip.exchange.ExchangeWish;
import org.roundtrip.inspection.SendItemBackAnswer;
import org.roundtrip.inspection.SettleInspectionAnswer;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.CollectionUnderTest;
import org.roundtrip.processes.kit.People;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ScriptedInventory.Mood;
import org.roundtrip.processes.kit.Shop;
import org.roundtrip.shipping.PackParcelAnswer;
import org.roundtrip.shipping.TrackingState;

/** What stories about exchanges have in common: shoes in two sizes, boots that cost more, and the usual way. */
abstract class ExchangeStory extends ProcessStory {
    static final String CASE = "exchange-case";
    static final String AGREEMENT = "exchange-agreement";
    static final String GOODS = "exchange-goods";
    static final String REPLACEMENT = "exchange-replacement";

    /** Shoes of size 41 for £50.00, bought and delivered; how many of size 42 there are is for the story to say. */
    final class Shoes {
        final String size41;
        final String size42;
        final Shop.Order order;

        Shoes(int bought, long others) {
            var group = "SHOES-" + java.util.UUID.randomUUID();
            size41 = kit.warehouse.product("Shoes 41", group, "55.00", 0);
            size42 = kit.warehouse.product("Shoes 42", group, "55.00", others);
            order = shop.order()
                    .unitsOf(size41, bought, bought == 1 ? "50.00" : "100.00")
                    .isBought();
        }
    }

    CaseUnderTest exchanges(Shop.Order order, int quantity, ReturnReason reason, String sku, boolean inAdvance) {
        var item = new CaseRequest.Item(
                order.number(), 1, quantity, reason, null, Outcome.EXCHANGE, new ExchangeWish(sku, inAdvance));
        return opens(Actor.CUSTOMER, Outcome.EXCHANGE, item);
    }

    /** A pair too small for one a size larger. */
    CaseUnderTest forAnotherSize(Shoes shoes) {
        return exchanges(shoes.order, 1, ReturnReason.TOO_SMALL, shoes.size42, false);
    }

    /** A pair for boots of this price. */
    CaseUnderTest forBoots(Shoes shoes, String pounds, boolean inAdvance) {
        return exchanges(
                shoes.order, 1, ReturnReason.CHANGED_MIND, kit.warehouse.product("Boots", null, pounds, 3), inAdvance);
    }

    /** A pair for boots of this price, which is held on a card. */
    CaseUnderTest inAdvance(String pounds) {
        var pair = forBoots(new Shoes(1, 0), pounds, true);
        stockIsAsked();
        due(pair).isPaid();
        due(pair).is(State.AUTHORISED);
        return pair;
    }

    void stockIsAsked() {
        kit.warehouse.work.workBatch();
    }

    /** The inventory is asked until nobody wants to ask it any more. */
    void stockIsAskedInVain() {
        kit.warehouse.inventory.lineIs(Mood.BUSY);
        IntStream.range(0, 7).forEach(i -> {
            stockIsAsked();
            kit.clock.forward(java.time.Duration.ofHours(3));
        });
        kit.warehouse.inventory.lineIs(Mood.CLEAR);
    }

    void tillWorks() {
        kit.collectionWork.workBatch();
    }

    CollectionUnderTest due(CaseUnderTest of) {
        var all = kit.collections.ofCase(of.id());
        return new CollectionUnderTest(kit, of, all.get(all.size() - 1).key());
    }

    /** Taken off the shelf, packed, sent and delivered. */
    void replacementArrives(CaseUnderTest of) {
        replacementLeaves(of);
        of.scanned(of.sent(), TrackingState.IN_TRANSIT, TrackingState.DELIVERED);
    }

    void replacementLeaves(CaseUnderTest of) {
        stockIsAsked();
        labelIsBought();
        of.does(People.WAREHOUSE, "Task_PackParcel", new PackParcelAnswer(null, null));
    }

    /** Money in the books and at the bank, as the customer has it back. */
    long paidBack(CaseUnderTest of) {
        return of.books.attempts().stream()
                .filter(attempt -> attempt.state().reserves())
                .mapToLong(attempt -> attempt.amount().getAmountMinorLong())
                .sum();
    }

    void onTheShelf(String sku, long onHand, long reserved) {
        var stock = kit.warehouse.stock(sku);
        assertThat(List.of((long) stock.onHand(), (long) stock.reserved()))
                .as("on hand and reserved")
                .isEqualTo(List.of(onHand, reserved));
    }

    static SettleInspectionAnswer sendBack() {
        return new SettleInspectionAnswer(SettleInspectionAnswer.Choice.SEND_BACK, "worn", null, null);
    }

    static SettleInspectionAnswer acceptAll() {
        return new SettleInspectionAnswer(SettleInspectionAnswer.Choice.ACCEPT_ALL, null, null, null);
    }

    static SendItemBackAnswer sentBack() {
        return new SendItemBackAnswer("X1", null);
    }
}

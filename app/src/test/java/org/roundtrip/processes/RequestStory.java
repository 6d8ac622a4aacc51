package org.roundtrip.processes;

import java.util.List;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.exchange.ExchangeWish;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.Shop;

/** What stories about requests of several parts have in common. */
abstract class RequestStory extends ProcessStory {
    static CaseRequest.Item wanting(Outcome outcome, Shop.Order order, int line) {
        return new CaseRequest.Item(order.number(), line, 1, ReturnReason.CHANGED_MIND, null, outcome, null);
    }

    List<CaseUnderTest> asks(boolean mayAskByMail, CaseRequest.Item... items) {
        var request =
                new CaseRequest(List.of(items), Outcome.REFUND, null, null, null, "portal", "en-GB", mayAskByMail);
        var first = kit.openReturn.open(request, Actor.CUSTOMER);
        return kit.files.findByRequestNumberOrderById(first.number()).stream()
                .map(file -> new CaseUnderTest(kit, file))
                .toList();
    }

    List<CaseUnderTest> twoWays(boolean mayAskByMail) {
        var order = order();
        return asks(mayAskByMail, wanting(Outcome.REFUND, order, 1), wanting(Outcome.STORE_CREDIT, order, 2));
    }

    /** A lamp for money, and a cup for the only mug of that price. */
    List<CaseUnderTest> aRefundAndAnExchange() {
        var mug = kit.warehouse.product("Mug", null, "5.00", 1);
        var order = order();
        var exchange = new CaseRequest.Item(
                order.number(), 2, 1, ReturnReason.CHANGED_MIND, null, Outcome.EXCHANGE, new ExchangeWish(mug, false));
        return asks(false, wanting(Outcome.REFUND, order, 1), exchange);
    }

    CaseFile file(CaseUnderTest part) {
        return kit.files.findById(part.id()).orElseThrow();
    }

    Shop.Order order() {
        return shop.order()
                .line("Lamp", 2, "20.00")
                .line("Cup", 1, "5.00")
                .line("Rug", 1, "60.00")
                .isBought();
    }
}

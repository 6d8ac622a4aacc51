package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.ScriptedGateway;
import org.roundtrip.processes.kit.Shop;
import org.roundtrip.refund.Refund;

/** What becomes of an order of which something was exchanged. */
abstract class ExchangedOrderStories extends ExchangeStory {
    private static final String STANDARD_DELIVERY = "3.95";

    /** Shoes and socks with express delivery; the shoes are exchanged for another size. */
    private Shop.Order ofWhichShoesWereExchanged() {
        var sizes = new Shoes(1, 5);
        var order = shop.order()
                .unitsOf(sizes.size41, 1, "50.00")
                .unitsOf("SOCKS", 2, "10.01")
                .delivery("5.94", STANDARD_DELIVERY)
                .isBought();
        var pair = exchanges(order, 1, ReturnReason.TOO_SMALL, sizes.size42, false);
        stockIsAsked();
        inspectedFine(arrived(pair));
        replacementArrives(pair);
        return order;
    }

    private CaseUnderTest refunded(String order, int line, int quantity) {
        kit.bank.feels(ScriptedGateway.Mood.PAYS);
        var back = opens(
                Actor.CUSTOMER,
                Outcome.REFUND,
                new CaseRequest.Item(order, line, quantity, ReturnReason.CHANGED_MIND, null));
        inspectedFine(arrived(back));
        bankWorks();
        return back;
    }

    @Test
    void deliveryIsNotGivenBackAsLongAsTheReplacementStaysWithTheCustomer() {
        var order = ofWhichShoesWereExchanged();
        refunded(order.number(), 2, 2).books.owes("10.01", Refund.State.SETTLED);
    }

    @Test
    void deliveryIsGivenBackOnceWhenTheReplacementComesBackToo() {
        var order = ofWhichShoesWereExchanged();
        refunded(order.number(), 2, 1).books.owes("5.01", Refund.State.SETTLED);
        refunded(order.number() + "-X1", 1, 1).books.owes("50.00", Refund.State.SETTLED);
        refunded(order.number(), 2, 1).books.owes("8.95", Refund.State.SETTLED);
    }

    @Test
    void deliveryIsGivenBackWithTheReplacementIfThatIsTheLastToComeBack() {
        var order = ofWhichShoesWereExchanged();
        refunded(order.number(), 2, 2);
        refunded(order.number() + "-X1", 1, 1).books.owes("53.95", Refund.State.SETTLED);
    }

    @Test
    void severalUnitsAreOfferedForWhatTheyReallyPaid() {
        var order = shop.order().unitsOf("SOCKS", 3, "10.00").isBought();
        var stored = kit.orders.findByNumber(order.number()).orElseThrow();
        assertThat(kit.openReturn.paid(stored, 1, 1)).isEqualTo(Money.parse("GBP 3.34"));
        assertThat(kit.openReturn.paid(stored, 1, 3)).isEqualTo(Money.parse("GBP 10.00"));
    }
}

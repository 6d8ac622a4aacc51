package org.roundtrip.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exchanges, repairs and requests of several parts as a customer makes them in a browser. */
class OutcomesByHandIT {
    private static SwapShop shop;
    private static Browser browser;

    private Person ada;

    @BeforeAll
    static void open() {
        shop = new SwapShop();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
        shop.close();
    }

    @BeforeEach
    void comes() {
        ada = new Person(browser.phone());
    }

    @Test
    void anExchangeForSomethingDearerIsPaidAndThenSent() {
        ada.finds(shop, shop.order(5), "Return or exchange");
        ada.page.check("#units-1");
        ada.picture("swap-1-items");
        ada.presses("Continue");
        ada.chooses("reason-1", "CHANGED_MIND");
        ada.presses("Continue");
        ada.picture("swap-2-outcome");
        ada.page.getByText("Another product").click();
        ada.page.fill("#q-1", "boot");
        ada.page.press("#q-1", "Enter");
        ada.reads("Winter boot");
        ada.chooses("way-1", "EXCHANGE:BOOT-42");
        ada.page.locator("#sum").getByText("You pay £12.00").waitFor();
        ada.picture("swap-3-found");
        ada.presses("Continue");
        ada.reads("for Winter boot");
        ada.picture("swap-4-check");
        ada.submits();
        ada.sees("One thing first");
        ada.picture("swap-5-done");
        ada.follows("Pay now");
        ada.picture("swap-6-to-pay");
        ada.presses("Pay £12.00");
        ada.presses("with a made-up card");
        ada.sees("Paid on");
        ada.sees("Hand in your parcel");
        ada.picture("swap-7-track");
    }

    @Test
    void aRequestGoesThreeWaysUnderOneNumber() {
        ada.finds(shop, shop.order(5), "Return or exchange");
        ada.page.check("#units-1");
        ada.page.fill("#units-2", "2");
        ada.page.check("#units-3");
        ada.presses("Continue");
        ada.chooses("reason-1", "TOO_SMALL");
        ada.chooses("reason-2", "CHANGED_MIND");
        ada.chooses("reason-3", "FAULTY");
        ada.presses("Continue");
        ada.chooses("fault-3", "screen");
        ada.chooses("restarted-3", "yes");
        ada.chooses("how-3", "by-itself");
        ada.page.fill("#serial-3", "SN-7001");
        ada.picture("mixed-1-fault");
        ada.presses("Continue");
        ada.chooses("way-1", "EXCHANGE:SHOE-42");
        ada.chooses("way-2", "REFUND");
        ada.chooses("way-3", "REPAIR");
        ada.page.locator("#sum").getByText("Devices: 1").waitFor();
        ada.picture("mixed-2-outcome");
        ada.presses("Continue");
        ada.picture("mixed-3-check");
        var number = ada.submits();
        ada.sees("Part 3 of 3");
        ada.sees("Hand it in by");
        ada.picture("mixed-4-done");
        ada.follows("Track my request");
        ada.reads("Your request goes several ways");
        ada.sees("Get your label");
        ada.reads("There is one label for all of it");
        assertThat(ada.page.getByText("Get your label").count()).isEqualTo(1);
        ada.picture("mixed-5-request");
        ada.page.locator("#part-1 a").click();
        ada.reads("This label is for more than one part of your request");
        ada.reads("Your exchange");
        ada.picture("mixed-6-exchange");
        ada.follows("All of your request");
        ada.page.locator("#part-3 a").click();
        ada.picture("mixed-7-repair");

        var desk = new Person(new BenchByHand(shop.server, browser, "mixed").desk("support"));
        desk.opens(shop.server.url() + "/desk/cases/" + number);
        desk.reads("One request, 3 parts");
        desk.reads("The exchange");
        Browser.picture(desk.page, "mixed-8-desk");
        desk.follows(number + "-3");
        desk.reads("SN-7001");
    }

    @Test
    void aRepairIsAskedForAndItsQuoteAnswered() {
        ada.finds(shop, shop.order(5), "Repair or warranty");
        ada.picture("repair-1-items");
        ada.page.check("#units-3");
        ada.presses("Continue");
        ada.chooses("fault-3", "no-power");
        ada.chooses("restarted-3", "no");
        ada.chooses("how-3", "wet-or-dropped");
        ada.page.fill("#serial-3", "SN-8001");
        ada.presses("Continue");
        ada.reads("Hold the power button for ten seconds");
        ada.picture("repair-2-try-this");
        ada.presses("I tried, it still doesn't work");
        ada.picture("repair-3-outcome");
        ada.chooses("way-3", "REPAIR");
        ada.presses("Continue");
        ada.picture("repair-4-check");
        var number = ada.submits();
        ada.picture("repair-5-done");
        shop.answers("support", number, "{'verdict':'CHARGEABLE','note':'We make you an offer.'}");
        shop.arrives(number);
        shop.answers("technician", number, "{'choice':'SAME','serial':'SN-8001','note':null}");
        shop.answers(
                "technician",
                number,
                "{'diagnosis':'CHARGEABLE','finding':'The speaker is dead.','parts':[],'supplier':null,"
                        + "'claimedMinor':null}");
        shop.answers(
                "technician",
                number,
                "{'lines':[{'kind':'PART','words':'Speaker','amountMinor':1500},"
                        + "{'kind':'LABOUR','words':'Half an hour','amountMinor':2000}],'validDays':30}");
        ada.follows("Track my request");
        ada.sees("We have a quote for your repair");
        ada.picture("repair-6-track");
        ada.follows("See the quote and answer");
        ada.presses("Accept £35.00");
        ada.reads("Write your full name, then answer");
        ada.page.fill("#name", "Ada Byron");
        ada.picture("repair-7-quote");
        ada.presses("Accept £35.00");
        ada.reads("You accepted this offer");
        assertThat(ada.page.getByText("Answered by Ada Byron").first().isVisible())
                .isTrue();
        ada.picture("repair-8-answered");
    }
}

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

    private void finds(String order, String way) {
        ada.opens(shop.server.url() + "/");
        ada.follows(way);
        ada.page.fill("#number", order);
        ada.page.fill("#proof", SwapShop.EMAIL);
        ada.presses("Find my order");
    }

    /** The number in the address of the page that confirms a request. */
    private String number() {
        ada.page.waitForURL("**/return/done/**");
        return ada.page.url().replaceFirst(".*/return/done/([^/]+)/.*", "$1");
    }

    private void sends() {
        ada.presses("Submit request");
    }

    @Test
    void anExchangeForSomethingDearerIsPaidAndThenSent() {
        finds(shop.order(5), "Return or exchange");
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
        sends();
        number();
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
        finds(shop.order(5), "Return or exchange");
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
        sends();
        var number = number();
        ada.sees("Part 3 of 3");
        ada.sees("Hand it in by");
        ada.picture("mixed-4-done");
        ada.follows("Track my request");
        ada.reads("Your request goes several ways");
        ada.sees("Get your label");
        ada.picture("mixed-5-request");
        ada.page.locator("#part-1 a").click();
        ada.reads("Your exchange");
        ada.picture("mixed-6-exchange");
        ada.follows("All of your request");
        ada.page.locator("#part-3 a").click();
        ada.picture("mixed-7-repair");

        var desk = new Person(browser.desk());
        desk.opens(shop.server.url() + "/desk");
        desk.page.fill("#username", "support");
        desk.page.fill("#password", shop.server.password("support"));
        desk.page.click("button.primary");
        desk.opens(shop.server.url() + "/desk/cases/" + number);
        desk.reads("One request, 3 parts");
        desk.reads("The exchange");
        Browser.picture(desk.page, "mixed-8-desk");
        desk.follows(number + "-3");
        desk.reads("SN-7001");
    }

    @Test
    void whoseChoiceIsGoneChoosesAgain() {
        finds(shop.order(40), "Return or exchange");
        ada.page.check("#units-1");
        ada.presses("Continue");
        ada.chooses("reason-1", "TOO_SMALL");
        ada.presses("Continue");
        ada.chooses("way-1", "EXCHANGE:SHOE-42");
        ada.presses("Continue");
        sends();
        var number = number();
        shop.shelf("SHOE-42", 0);
        try {
            shop.answers("support", number, "{'verdict':'ACCEPT','note':null}");
            ada.follows("Track my request");
            ada.sees("Choose again for your exchange");
            ada.picture("again-1-track");
            ada.follows("Choose again");
            ada.picture("again-2-choose");
            ada.page.getByText("Another product").click();
            ada.page.fill("#q-1", "boot");
            ada.presses("Find");
            ada.chooses("way-1", "EXCHANGE:BOOT-42");
            ada.picture("again-3-found");
            ada.presses("Take what I marked");
            ada.sees("Pay £12.00");
        } finally {
            shop.shelf("SHOE-42", 3);
        }
    }

    @Test
    void aRepairIsAskedForAndItsQuoteAnswered() {
        finds(shop.order(5), "Repair or warranty");
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
        sends();
        var number = number();
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

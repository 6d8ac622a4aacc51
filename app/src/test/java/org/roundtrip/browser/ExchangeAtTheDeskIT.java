package org.roundtrip.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;

/** Exchanges from both sides: the customer on a phone, support and the warehouse at their desks. */
class ExchangeAtTheDeskIT {
    private static SwapShop shop;
    private static Browser browser;
    private static BenchByHand staff;

    private Person ada;

    @BeforeAll
    static void open() {
        shop = new SwapShop();
        browser = new Browser();
        staff = new BenchByHand(shop.server, browser, "exchange");
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
    void theNewShoesLeaveAtOnceAgainstAHoldThatIsLetGoWhenTheOldOnesAreHere() {
        asksFor("SHOE-42", shop.order(5), "now");
        ada.reads("We hold £60.00 on your card");
        ada.picture("at-once-2-check");
        var file = staff.file(ada.submits());
        ada.sees("One thing first");
        ada.picture("at-once-3-done");
        holds();
        atTheDesk(file, "at once, against a hold on the card", "at-once-desk-1-held");

        staff.does("warehouse", file, "Pack and hand over", page -> assertThat(
                        page.getByText("Size 42").first())
                .isVisible());
        staff.carries(file, "to Ada Byron");
        ada.sees("It has been delivered.");
        ada.picture("at-once-6-here");
        staff.carries(file, "from Ada Byron");
        allIsFine(file);
        ada.sees("Your exchange is complete");
        ada.sees("No longer held since");
        ada.picture("at-once-7-complete");
        atTheDesk(file, "This case is closed.", "at-once-desk-2-closed");
    }

    /** On the provider's page, where she first looks and then goes on. */
    private void holds() {
        ada.follows("Hold it now");
        ada.picture("at-once-4-to-hold");
        ada.follows("Cancel request");
        ada.reads("Cancel this request?");
        ada.follows("Keep request");
        ada.presses("Hold £60.00 on a card");
        ada.reads("This is no real payment page");
        ada.presses("with a made-up card");
        ada.sees("Held on your card until");
        ada.sees("Hand in your parcel");
        assertThat(ada.page.getByText("Cancel request")).hasCount(0);
        ada.picture("at-once-5-held");
    }

    @Test
    void whoseChoiceIsGoneChoosesAgain() {
        asksFor("SHOE-42", shop.order(40), "later");
        var file = staff.file(ada.submits());
        shop.shelf("SHOE-42", 0);
        try {
            staff.does("support", file, "Review request", page -> page.check("input[value=ACCEPT]"));
            ada.follows("Track my request");
            ada.sees("Choose again for your exchange");
            ada.picture("again-1-track");
            atTheDesk(file, "out of stock", "again-desk");
            choosesBoots();
        } finally {
            shop.shelf("SHOE-42", 3);
        }
        atTheDesk(file, "1 × BOOT-42: reserved", "again-desk-chosen");
    }

    private void choosesBoots() {
        ada.follows("Choose again");
        ada.picture("again-2-choose");
        ada.page.getByText("Another product").click();
        ada.page.fill("#q-1", "boot");
        ada.presses("Find");
        ada.chooses("way-1", "EXCHANGE:BOOT-42");
        ada.picture("again-3-found");
        ada.presses("Take what I marked");
        ada.sees("Pay £12.00");
    }

    private void asksFor(String sku, String order, String when) {
        ada.finds(shop, order, "Return or exchange");
        ada.page.check("#units-1");
        ada.presses("Continue");
        ada.chooses("reason-1", "TOO_SMALL");
        ada.presses("Continue");
        ada.chooses("way-1", "EXCHANGE:" + sku);
        ada.chooses("when", when);
        assertThat(ada.page.locator("#sum"))
                .containsText("now".equals(when) ? "Held on your card meanwhile" : "Same price");
        ada.picture("exchange-outcome-" + when);
        ada.presses("Continue");
    }

    private static void allIsFine(CaseFile file) {
        var page = staff.open("warehouse", file, "Inspect items");
        BenchByHand.shots(page, "exchange-inspect-items");
        BenchByHand.button(page, "All arrived and fine").click();
    }

    private static void atTheDesk(CaseFile file, String words, String picture) {
        Page page = staff.desk("support");
        page.navigate(shop.server.url() + "/desk/cases/" + file.number().value());
        BenchByHand.seen(page, words);
        BenchByHand.shots(page, picture);
    }
}

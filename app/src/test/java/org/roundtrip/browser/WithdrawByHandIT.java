package org.roundtrip.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.CaseFile;

/** Withdrawals from both sides: the consumer on a phone, support and the warehouse at their desks. */
class WithdrawByHandIT {
    private static SwapShop shop;
    private static Browser browser;
    private static BenchByHand staff;

    private Person ada;

    @BeforeAll
    static void open() {
        shop = new SwapShop();
        browser = new Browser();
        staff = new BenchByHand(shop.server, browser, "withdrawal");
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
    void aWholeOrderIsWithdrawnFromAndPaidBack() {
        ada.opens(shop.server.url() + "/");
        ada.picture("withdraw-0-start");
        ada.follows("Withdraw from a contract");
        ada.picture("withdraw-1-form");
        ada.presses("Continue");
        ada.reads("There is a problem");
        ada.picture("withdraw-2-problems");
        fillsIn(shop.order(5), "all", "");
        ada.picture("withdraw-3-check");
        var file = confirms();
        ada.picture("withdraw-4-done");

        ada.opens(tracked(file));
        ada.sees("Hand in your parcel");
        ada.picture("withdraw-5-track");
        staff.carries(file, "from Ada Byron");
        BenchByHand.button(staff.open("warehouse", file, "Inspect items"), "All arrived and fine")
                .click();
        shop.answers("finance", file.number().value(), "{'verdict':'APPROVE'}");
        ada.sees("You have your money back");
        ada.picture("withdraw-6-refunded");
        atTheDesk(file, "This case is closed.", "withdraw-desk-1-closed");
    }

    @Test
    void supportReadsWhichItemsAreMeant() {
        ada.opens(shop.server.url() + "/withdraw");
        fillsIn(shop.order(5), "items", "one of the two mugs");
        var file = confirms();

        staff.does("support", file, "Decide on withdrawal", page -> {
            assertThat(page.getByText("one of the two mugs").first()).isVisible();
            assertThat(page.getByText("in time until the end of").first()).isVisible();
            page.locator("input[value=ACCEPT]").check();
            page.getByLabel("Canvas shoe, Size 41").fill("0");
            page.getByLabel("Mug").fill("1");
            page.getByLabel("Kitchen radio").fill("0");
        });

        ada.opens(tracked(file));
        ada.sees("Hand in your parcel");
        ada.reads("Mug");
        atTheDesk(file, "The withdrawal has effect", "withdraw-desk-2-accepted");
    }

    private void fillsIn(String order, String scope, String items) {
        ada.page.fill("#name", "Ada Byron");
        ada.page.fill("#order", order);
        ada.page.fill("#email", SwapShop.EMAIL);
        ada.chooses("scope", scope);
        ada.page.fill("#items", items);
        ada.presses("Continue");
        ada.reads("Check your statement");
    }

    /** Confirms, and reads the number of the case in the mail that the page speaks of. */
    private CaseFile confirms() {
        ada.presses("Confirm withdrawal");
        ada.reads("Withdrawal received");
        var reference = ada.page.locator(".number").first().textContent();
        return staff.file(shop.api
                .get("integrator", "/withdrawals/" + reference)
                .path("caseNumber")
                .asString());
    }

    private static String tracked(CaseFile file) {
        return shop.server.bean(org.roundtrip.cases.AccessLinks.class).trackUrl(file);
    }

    private static void atTheDesk(CaseFile file, String words, String picture) {
        var page = staff.desk("support");
        page.navigate(shop.server.url() + "/desk/cases/" + file.number().value());
        BenchByHand.seen(page, words);
        BenchByHand.shots(page, picture);
    }
}

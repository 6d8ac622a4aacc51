package org.roundtrip.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.roundtrip.browser.Browser.picture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.roundtrip.support.MySqlServer;
import org.roundtrip.support.TestServer;

/** A return as people make it: a customer on a phone, a carrier, the warehouse at its desk. */
class ReturnByHandIT {
    private static final String ORDER = "537036";
    private static final String EMAIL = "c15545@example.invalid";
    private static final double PATIENCE_MILLIS = 30_000;

    @Test
    void aReturnMadeByHandReachesRefunded() {
        try (var server = TestServer.over(
                        MySqlServer.running().newSchema(),
                        "--roundtrip.demo.load-orders=true",
                        "--roundtrip.desk.undo-for=1s");
                var browser = new Browser()) {
            var customer = browser.phone();
            ask(customer, server.url());
            var staff = browser.desk();
            deliver(staff, server.url());
            inspect(staff, server);

            // The headline, not the list of steps: that names "Refunded" from the start.
            seen(customer, "You have your money back");
            picture(customer, "phone-6-refunded");
            staff.navigate(server.url() + "/sandbox/mail");
            seen(staff, "refund");
            picture(staff, "desk-4-mails");
        }
    }

    private static void ask(Page page, String url) {
        page.navigate(url + "/");
        picture(page, "phone-0-start");
        page.navigate(url + "/return/order");
        page.fill("input[name=number]", ORDER);
        page.fill("input[name=proof]", EMAIL);
        page.click("main button");
        picture(page, "phone-1-items");
        choose(page);
        page.click("button[value=continue]");
        page.locator("input[type=radio][value=CHANGED_MIND]").first().check();
        picture(page, "phone-2-reasons");
        page.click("main .actions button");
        page.locator("input[type=radio][value=REFUND]").first().check();
        page.click("main .actions button[value=continue]");
        picture(page, "phone-3-check");
        page.getByText("Submit request").last().click();
        seen(page, "RMA-");
        picture(page, "phone-4-done");
        page.locator("main a[href*='/track/RMA-']").last().click();
        picture(page, "phone-5-track");
    }

    private static void choose(Page page) {
        var first = page.locator("main input[type=checkbox], main input[type=number]")
                .first();
        if ("checkbox".equals(first.getAttribute("type"))) {
            first.check();
        } else {
            first.fill("1");
        }
    }

    private static void deliver(Page page, String url) {
        page.navigate(url + "/sandbox/parcels");
        seen(page, "Hand in");
        page.locator("button[value=hand-in]").click();
        seen(page, "Deliver");
        picture(page, "desk-1-parcels");
        page.locator("button[value=deliver]").click();
    }

    private static void inspect(Page page, TestServer server) {
        page.navigate(server.url() + "/desk");
        page.fill("#username", "warehouse");
        page.fill("#password", server.password("warehouse"));
        page.click("button.primary");
        page.navigate(server.url() + "/desk/queue/warehouse");
        seen(page, "RMA-");
        picture(page, "desk-2-queue");
        page.locator("main a[href*='/desk/tasks/']").first().click();
        picture(page, "desk-3-inspect");
        page.locator("button[name=ideal]").click();
    }

    /** Looks again and again, as a person would, until the page says it. */
    private static void seen(Page page, String words) {
        long deadline = System.nanoTime() + (long) PATIENCE_MILLIS * 1_000_000;
        var found = page.getByText(words).first();
        while (!found.isVisible() && System.nanoTime() < deadline) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(found).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(1_000));
    }
}

package org.roundtrip.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtrip.browser.Browser.picture;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.AccessLinks;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.collection.Collection;
import org.roundtrip.collection.Collections;
import org.roundtrip.collection.Purpose;
import org.roundtrip.support.ApiClient;
import org.roundtrip.support.MySqlServer;
import org.roundtrip.support.Ports;
import org.roundtrip.support.TestServer;
import org.roundtrip.work.Commands;

/** A payment as a customer makes it on a phone: from the page of the case to the provider's page and back. */
class PayByHandIT {

    @Test
    void aCustomerPaysOnTheProvidersPageAndComesBack() {
        // The way back leads to the address the shop is known by, so its port is one known before it starts.
        int port = Ports.free();
        try (var server = TestServer.over(
                        MySqlServer.running().newSchema(),
                        "--roundtrip.demo.load-orders=true",
                        "--server.port=" + port,
                        "--roundtrip.desk.undo-for=1s",
                        "--roundtrip.public-url=http://127.0.0.1:" + port);
                var browser = new Browser()) {
            var file = opened(server);
            long price = wanted(server, file, Purpose.PRICE_DIFFERENCE, "GBP 12.00");
            long hold = wanted(server, file, Purpose.HOLD, "GBP 40.00");
            var page = browser.phone();
            page.navigate(server.url() + server.bean(AccessLinks.class).trackPath(file));
            picture(page, "pay-1-asked");
            accessible(page);

            button(page, "Pay £12.00").click();
            assertThat(page.getByText("This is no real payment page").first()).isVisible();
            accessible(page);
            button(page, "Pay with a card that is declined").click();
            assertThat(page.getByRole(AriaRole.ALERT)).hasText("Your card was declined. Nothing was paid.");
            picture(page, "pay-2-declined");
            button(page, "Back without paying").click();
            assertThat(button(page, "Pay £12.00")).isVisible();
            assertThat(state(server, price)).isEqualTo(Collection.State.OPEN);

            button(page, "Pay £12.00").click();
            button(page, "with a made-up card").click();
            assertThat(page.getByText("Thank you").first()).isVisible();
            assertThat(button(page, "Pay £12.00")).hasCount(0);
            assertThat(state(server, price)).isEqualTo(Collection.State.PAID);

            button(page, "Hold £40.00 on a card").click();
            picture(page, "pay-3-hold");
            button(page, "with a made-up card").click();
            assertThat(page.getByText("Held on your card").first()).isVisible();
            picture(page, "pay-4-paid-and-held");
            accessible(page);
            assertThat(state(server, hold)).isEqualTo(Collection.State.AUTHORISED);

            onTheDesk(browser.desk(), server, file);
        }
    }

    private static void onTheDesk(Page desk, TestServer server, CaseFile file) {
        desk.navigate(server.url() + "/desk");
        desk.fill("#username", "finance");
        desk.fill("#password", server.password("finance"));
        desk.click("button.primary");
        desk.navigate(server.url() + "/desk/cases/" + file.number().value());
        assertThat(desk.getByText("£40.00").first()).isVisible();
        picture(desk, "pay-5-desk");
        accessible(desk);
    }

    private static CaseFile opened(TestServer server) {
        var number = new ApiClient(server)
                .post(
                        "integrator",
                        "/cases",
                        "{\"outcome\": \"REFUND\", \"lines\": [{\"order\": \"537036\", \"line\": 1, \"quantity\": 1,"
                                + " \"reason\": \"CHANGED_MIND\"}]}")
                .path("number")
                .asString();
        return server.bean(CaseFiles.class).findByNumber(CaseNumber.of(number)).orElseThrow();
    }

    private static long wanted(TestServer server, CaseFile file, Purpose purpose, String amount) {
        long id = server.bean(Collections.class)
                .want(file.key(), purpose, Money.parse(amount), Instant.now().plus(Duration.ofDays(5)));
        server.bean(Commands.class).run(() -> server.bean(RuntimeService.class)
                .startProcessInstanceByKey(
                        "collect-payment", file.number().value(), Map.of("caseId", file.key(), "collectionId", id)));
        return id;
    }

    private static Collection.State state(TestServer server, long id) {
        return server.bean(Collections.class).get(id).state();
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    private static void accessible(Page page) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                .analyze();
        assertThat(found.getViolations()).isEmpty();
    }
}

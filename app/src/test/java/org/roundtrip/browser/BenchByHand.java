package org.roundtrip.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.support.ApiClient;
import org.roundtrip.support.TestServer;

/** The people around a bench, each at a desk of his own, and the carrier in the sandbox. */
final class BenchByHand {
    private static final double PATIENCE_MILLIS = 40_000;

    final TestServer server;
    final ApiClient api;
    private final Browser browser;
    private final String story;
    private final Map<String, Page> desks = new HashMap<>();

    /** @param story what the pictures of what they do begin with */
    BenchByHand(TestServer server, Browser browser, String story) {
        this.server = server;
        this.api = new ApiClient(server);
        this.browser = browser;
        this.story = story;
    }

    /** Something on the shelf, and who bought one of it. */
    void product(String sku, String name, long price, String productClass, boolean serialised, int onHand) {
        api.put("integrator", "/products/" + sku, """
            {"name": "%s", "price": %d, "currency": "GBP", "productClass": %s, "serialised": %s}\
            """.formatted(
                        name, price, productClass == null ? null : "\"" + productClass + "\"", serialised));
        api.put("warehouse", "/products/" + sku + "/stock", "{\"onHand\": " + onHand + ", \"reason\": \"Counted\"}");
    }

    void order(String number, String sku, String name, String country, Duration ago) {
        var then = Instant.now().minus(ago);
        api.put("integrator", "/orders/" + number, """
            {"placedAt": "%s", "deliveredAt": "%s", "currency": "GBP", "shippingPaid": 0,
             "customer": {"email": "ada@example.invalid", "name": "Ada Lovelace", "street": "1 High Street",
                          "city": "Leeds", "postcode": "LS1 1AA", "country": "%s"},
             "lines": [{"line": 1, "sku": "%s", "name": "%s", "quantity": 1, "paid": 0, "tax": 0,
                        "returnable": true}], "payments": []}\
            """.formatted(then, then, country, sku, name));
    }

    CaseFile repair(String order, String serial, String answers) {
        var number = api.post("integrator", "/cases", """
            {"outcome": "REPAIR", "lines": [{"order": "%s", "line": 1, "quantity": 1, "reason": "FAULTY",
             "repair": {"serial": "%s", "answers": %s}}]}\
            """.formatted(order, serial, answers));
        return file(number.path("number").asString());
    }

    CaseFile file(String number) {
        return server.bean(CaseFiles.class).findByNumber(CaseNumber.of(number)).orElseThrow();
    }

    Page desk(String person) {
        return desks.computeIfAbsent(person, name -> {
            var page = browser.desk();
            page.navigate(server.url() + "/desk");
            page.fill("#username", name);
            page.fill("#password", server.password(name));
            page.click("button.primary");
            return page;
        });
    }

    /** A person finds the step on the page of the case, fills it in and completes it. */
    void does(String person, CaseFile file, String step, Consumer<Page> filling) {
        var page = open(person, file, step);
        filling.accept(page);
        shots(page, story + "-" + step.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        completes(page);
        assertThat(page.getByText("There is a problem")).hasCount(0);
    }

    /** Completes the step. What a colleague has done meanwhile is read, and the answer given once more. */
    static void completes(Page page) {
        answers(page);
        if (page.locator("#changed").isVisible()) {
            answers(page);
        }
        assertThat(page.locator("#changed")).hasCount(0);
    }

    private static void answers(Page page) {
        page.evaluate("document.documentElement.dataset.before = 'yes'");
        page.locator("button[data-complete]").click();
        page.locator("html:not([data-before])").waitFor();
        page.waitForLoadState();
    }

    Page open(String person, CaseFile file, String step) {
        var page = desk(person);
        page.navigate(server.url() + "/desk/cases/" + file.number().value());
        var link = page.locator("ul.open a", new Page.LocatorOptions().setHasText(step));
        waitFor(page, link.first());
        link.first().click();
        assertThat(page.locator("h1")).hasText(step);
        return page;
    }

    /** The carrier of the sandbox scans the parcel that is under way. */
    void carries() {
        carries(desk("operations").locator("ul.rows"));
    }

    /** He takes the one parcel of a case that goes this way. */
    void carries(CaseFile file, String way) {
        carries(desk("operations")
                .locator("ul.rows li")
                .filter(new Locator.FilterOptions().setHasText(file.number().value()))
                .filter(new Locator.FilterOptions().setHasText(way)));
    }

    private void carries(Locator among) {
        var page = desk("operations");
        page.navigate(server.url() + "/sandbox/parcels");
        for (var step : List.of("hand-in", "deliver")) {
            var button = among.locator("button[value=" + step + "]").first();
            waitFor(page, button);
            button.click();
        }
    }

    /** Looks again and again, as a person would. */
    static void waitFor(Page page, Locator what) {
        long deadline = System.nanoTime() + (long) PATIENCE_MILLIS * 1_000_000;
        while (!what.isVisible() && System.nanoTime() < deadline) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(what).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(1_000));
    }

    static void seen(Page page, String words) {
        waitFor(page, page.getByText(words).first());
    }

    static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    /** As it is at a desk and on a phone; and nothing on it keeps anybody out, nor makes a phone scroll sideways. */
    static void shots(Page page, String name) {
        page.setViewportSize(1280, 900);
        page.evaluate("window.scrollTo(0, 0)");
        Browser.picture(page, name + "-1280");
        page.setViewportSize(375, 740);
        page.evaluate("window.scrollTo(0, 0)");
        Browser.picture(page, name + "-375");
        org.assertj.core.api.Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s scrolls sideways", name)
                .isLessThanOrEqualTo(375);
        page.setViewportSize(1280, 900);
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                .analyze();
        org.assertj.core.api.Assertions.assertThat(found.getViolations())
                .as(name)
                .isEmpty();
    }
}

package org.roundtrip.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.roundtrip.browser.Browser.picture;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.roundtrip.support.ApiClient;
import org.roundtrip.support.MerchantsDirectory;
import org.roundtrip.support.MySqlServer;
import org.roundtrip.support.TestServer;

/** A merchant's own task as support works it: found in the queue, filled in, corrected, sent. */
class OwnFormByHandIT {
    private static final byte[] PHOTO = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    void aTaskThatAMerchantAddedWorksWithoutALineOfJava() {
        var models = MerchantsDirectory.empty().withATaskBefore("Task_DecidePolicy", "support");
        try (var server = TestServer.over(
                        MySqlServer.running().newSchema(),
                        "--roundtrip.models-dir=" + models.path(),
                        "--roundtrip.desk.undo-for=4s");
                var browser = new Browser()) {
            var api = new ApiClient(server);
            var number = opened(api);
            var page = browser.desk();
            signIn(page, server);
            page.navigate(server.url() + "/desk/queue/support");
            assertThat(page.locator("#list").getByText("Check serial number").first())
                    .isVisible();
            page.locator("main a[href*='/desk/tasks/']").first().click();
            fillIn(page, number);

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                var instance = server.bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .processDefinitionKey("return-case")
                        .singleResult();
                var variables = server.bean(RuntimeService.class).getVariables(instance.getId());
                assertThat(variables).containsEntry("serialMatches", "NO").containsEntry("accessoryCount", 1L);
            });
            page.navigate(server.url() + "/desk/cases/" + number);
            assertThat(page.getByText("Another finish").first()).isVisible();
            var file = page.waitForDownload(() -> page.getByText("photo.png").click());
            assertThat(file.suggestedFilename()).isEqualTo("photo.png");
            picture(page, "own-form-4-case");
        }
    }

    private static void fillIn(Page page, String number) {
        assertThat(page.getByText(number + ": Lamp").first()).isVisible();
        picture(page, "own-form-1-empty");
        accessible(page);
        // What depends on an answer comes up by itself, and the focus stays where it was.
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(page.getByLabel("What is different?")).isVisible();
        page.getByText("Add row").click();
        page.getByLabel("Serial number").fill("1234");
        page.locator("button[data-complete]").click();
        assertThat(page.getByText("There is a problem")).isVisible();
        assertThat(page.getByText("A serial number looks like SN-1234").first()).isVisible();
        picture(page, "own-form-2-problems");
        accessible(page);
        page.getByLabel("Serial number").fill("SN-1234");
        page.getByLabel("What is different?").fill("Another finish");
        page.locator("input[name='data.accessories[0].what']").fill("Cable");
        page.locator("input[type=file]").setInputFiles(new FilePayload("photo.png", "image/png", PHOTO));
        picture(page, "own-form-3-filled");
        page.locator("button[data-complete]").click();
        assertThat(page.getByText("Check serial number, " + number).first()).isVisible();
    }

    private static void accessible(Page page) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                .analyze();
        assertThat(found.getViolations()).isEmpty();
    }

    private static void signIn(Page page, TestServer server) {
        page.navigate(server.url() + "/desk");
        page.fill("#username", "support");
        page.fill("#password", server.password("support"));
        page.click("button.primary");
    }

    private static String opened(ApiClient api) {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        api.put("integrator", "/orders/OWN-1", """
                {"placedAt": "%s", "deliveredAt": "%s", "currency": "GBP", "shippingPaid": 0,
                 "customer": {"email": "ada@example.invalid", "name": "Ada", "street": "1 High Street", "city": "Leeds",
                              "postcode": "LS1 1AA", "country": "GB"},
                 "lines": [{"line": 1, "sku": "LAMP", "name": "Lamp", "quantity": 1, "paid": 0, "tax": 0,
                            "returnable": true}], "payments": []}""".formatted(yesterday, yesterday));
        return api.post(
                        "integrator",
                        "/cases",
                        "{\"outcome\": \"REFUND\", \"lines\": [{\"order\": \"OWN-1\", \"line\": 1, \"quantity\": 1,"
                                + " \"reason\": \"CHANGED_MIND\"}]}")
                .path("number")
                .asString();
    }
}

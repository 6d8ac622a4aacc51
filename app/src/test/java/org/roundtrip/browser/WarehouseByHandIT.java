package org.roundtrip.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.roundtrip.files.Corpus;
import org.roundtrip.support.ApiClient;
import org.roundtrip.support.TestServer;

/** A morning at the goods-in desk: a scanner types, the page answers by colour, words and sound. */
class WarehouseByHandIT {
    private static final String H2 = "jdbc:h2:mem:goods-in;MODE=MySQL;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aParcelGoesFromTheScannerToItsBin() {
        try (var server = TestServer.over(H2, "--spring.datasource.username=sa", "--spring.datasource.password=");
                var browser = new Browser()) {
            var api = new ApiClient(server);
            var number = arrived(api);
            var mia = new Person(browser.desk());
            mia.opens(server.url() + "/desk/login");
            mia.page.fill("#username", "warehouse");
            mia.page.fill("#password", server.password("warehouse"));
            mia.page.click("form button");
            mia.opens(server.url() + "/desk/scan");
            scans(mia, "1Z0", "error");
            mia.reads("No case for 1Z0.");
            mia.picture("goods-in-1-unknown");
            scans(
                    mia,
                    api.get("warehouse", "/cases/" + number)
                            .at("/shipment/trackingCode")
                            .asString(),
                    "ok");
            mia.reads("Parcel 1 of 1");
            scans(mia, "VASE", "ok");
            mia.reads("1 of 2");
            scans(mia, "VASE", "ok");
            scans(mia, "VASE", "double");
            mia.picture("goods-in-2-parcel");
            damaged(mia);
            mia.presses("All checked");
            mia.page.waitForURL("**/desk/tasks/**");
            mia.page.locator("label.tile.gA").first().click();
            mia.reads("Goes to: Restock.");
            mia.picture("goods-in-3-inspect");
            mia.page.locator("button[data-complete]").click();
            await().atMost(PATIENCE)
                    .until(() -> !api.get("warehouse", "/warehouse/put-away").isEmpty());
            putsAway(mia, server, api);
            exceptions(mia, server);
        }
    }

    private static void damaged(Person mia) {
        mia.page.getByText("Parcel damaged").click();
        mia.page
                .locator("#damage-photo")
                .setInputFiles(new FilePayload("torn.jpg", "image/jpeg", Corpus.jpeg(400, 300)));
        mia.page.fill("#damage-words", "Torn open");
        mia.page.locator("form[action$=damaged] button").click();
        mia.reads("Parcel arrived damaged");
    }

    private static void putsAway(Person mia, TestServer server, ApiClient api) {
        var plate = api.get("warehouse", "/warehouse/put-away").at("/0/plate").asString();
        mia.opens(server.url() + "/desk/put-away");
        mia.picture("goods-in-4-put-away");
        scans(mia, plate, "ok");
        mia.page.waitForURL("**/put-away/" + plate + "**");
        scans(mia, "Q-04", "error");
        mia.reads("That is Q-04. This item goes to a bin that begins with R-.");
        mia.picture("goods-in-5-wrong-bin");
        scans(mia, "R-11", "ok");
        mia.reads("Done: in R-11");
        mia.opens(server.url() + "/desk/put-away/" + plate + "/plate");
        mia.picture("goods-in-6-plate");
    }

    private static void exceptions(Person mia, TestServer server) {
        mia.opens(server.url() + "/desk/exceptions");
        mia.reads("Damaged parcel");
        mia.page.fill("#code", "POST-7");
        mia.page.fill("#description", "A brown box from Leeds");
        mia.page.locator("#new button").click();
        mia.reads("A brown box from Leeds");
        mia.picture("goods-in-7-exceptions");
        mia.follows("Create case");
        mia.page.fill("#order", "WH-1");
        mia.presses("Look it up");
        mia.reads("Which items of order WH-1 are in it?");
        mia.picture("goods-in-8-create-case");
    }

    /** As a hand scanner does: it types wherever the page listens, and ends with Enter. */
    private static void scans(Person mia, String code, String sound) {
        mia.page.evaluate("delete document.documentElement.dataset.sounded");
        mia.page.keyboard().type(code);
        mia.page.keyboard().press("Enter");
        mia.page.locator("html[data-sounded]").waitFor();
        assertThat(mia.page.evaluate("document.documentElement.dataset.sounded"))
                .as(code)
                .isEqualTo(sound);
    }

    private static String arrived(ApiClient api) {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        api.put("integrator", "/orders/WH-1", """
                {"placedAt": "%s", "deliveredAt": "%s", "currency": "GBP", "shippingPaid": 0,
                 "customer": {"email": "ada@example.invalid", "name": "Ada Byron", "street": "1 High Street",
                              "city": "Leeds", "postcode": "LS1 1AA", "country": "GB"},
                 "lines": [{"line": 1, "sku": "VASE", "name": "Blue vase", "quantity": 3, "paid": 6000, "tax": 0,
                            "returnable": true}],
                 "payments": [{"provider": "stripe", "reference": "pi_WH-1", "captured": 6000}]}""".formatted(yesterday, yesterday));
        var number = api.post(
                        "integrator",
                        "/cases",
                        "{\"outcome\": \"REFUND\", \"lines\": [{\"order\": \"WH-1\", \"line\": 1, \"quantity\": 2,"
                                + " \"reason\": \"CHANGED_MIND\"}]}")
                .path("number")
                .asString();
        await().atMost(PATIENCE).until(() -> api.get("integrator", "/cases/" + number)
                .at("/shipment/trackingCode")
                .isString());
        var parcel = api.get("integrator", "/cases/" + number)
                .at("/shipment/trackingCode")
                .asString();
        api.sandbox("/scans/" + parcel, "{\"status\":\"in_transit\"}");
        api.sandbox("/scans/" + parcel, "{\"status\":\"delivered\"}");
        await().atMost(PATIENCE)
                .until(() ->
                        !api.get("integrator", "/cases/" + number).path("tasks").isEmpty());
        return number;
    }
}

package org.roundtrip.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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

    private TestServer server;
    private ApiClient api;
    private Person mia;
    private int width;
    private String number;

    @Test
    void aReturnInTwoParcelsGoesFromTheScannerToItsBin() {
        try (var running = TestServer.over(H2, "--spring.datasource.username=sa", "--spring.datasource.password=");
                var browser = new Browser()) {
            server = running;
            api = new ApiClient(server);
            number = arrived(api);
            signsIn(browser.phone(), 375);
            theFirstParcelHoldsOneOfTwo();
            aParcelNobodyAnnouncedBringsTheRest();
            signsIn(browser.desk(), 1280);
            theSecondParcelIsUnpacked();
            itemsAreInspected();
            goodsFindTheirBin();
            exceptionsAreSettled();
        }
    }

    private void signsIn(Page page, int wide) {
        mia = new Person(page);
        width = wide;
        mia.opens(server.url() + "/desk/login");
        mia.page.fill("#username", "warehouse");
        mia.page.fill("#password", server.password("warehouse"));
        mia.page.click("form button");
        mia.opens(server.url() + "/desk/scan");
    }

    /** A picture at all widths; then she goes on with the screen she has. */
    private void picture(String name) {
        mia.picture("goods-in-" + name);
        mia.page.setViewportSize(width, 800);
    }

    private void theFirstParcelHoldsOneOfTwo() {
        scans("1Z0", "error");
        mia.reads("No case for 1Z0.");
        picture("1-unknown");
        scans(
                api.get("warehouse", "/cases/" + number)
                        .at("/shipment/trackingCode")
                        .asString(),
                "ok");
        mia.reads("Parcel 1 of 1");
        scans("VASE", "ok");
        mia.reads("1 of 2");
        nobodyAnswers();
        scans("VASE", "ok");
        mia.reads("2 of 2");
        mia.presses("Undo this scan");
        mia.reads("Taken back: VASE.");
        mia.reads("1 of 2");
        picture("2-parcel");
        mia.presses("Another parcel brings the rest");
        mia.reads("The rest is awaited.");
        mia.reads("VASE");
        picture("3-rest-awaited");
    }

    /** What may have been taken is not sent again by itself. */
    private void nobodyAnswers() {
        mia.page.route("**/scan", Route::abort);
        scans("VASE", "error");
        mia.reads("The answer did not come.");
        mia.page.unroute("**/scan");
        picture("2-not-sure");
        mia.opens(mia.page.url());
        mia.reads("1 of 2");
    }

    /** A scanner does not wait for pages. */
    private void twoScansAtOnce() {
        for (int i = 0; i < 2; i++) {
            mia.page.keyboard().type("VASE");
            mia.page.keyboard().press("Enter");
        }
    }

    private void aParcelNobodyAnnouncedBringsTheRest() {
        scans(number, "double");
        mia.reads("Another one is to bring the rest.");
        mia.reads("Next parcel is here");
        picture("3-rest-to-come");
        scans("POST-7", "error");
        mia.reads("No case for POST-7.");
        mia.page.getByText("A parcel nobody announced?").click();
        mia.page.fill("#description", "A brown box from Leeds");
        mia.presses("Note it");
        mia.reads("A brown box from Leeds");
        mia.reads("Rest to come");
        var box = mia.page.locator(".odd > li").filter(new Locator.FilterOptions().setHasText("POST-7"));
        box.getByText("Link to case").first().click();
        box.locator("input[name=case]").fill(number);
        picture("4-unannounced");
        box.locator("form[action$=link] button").click();
        mia.reads("Linked. The case goes on with it.");
        mia.reads("No exceptions. Good work.");
    }

    private void theSecondParcelIsUnpacked() {
        scans(number, "double");
        mia.reads("Parcel 2 of 2");
        mia.reads("0 of 1");
        twoScansAtOnce();
        mia.reads("All units of VASE are counted already.");
        mia.reads("1 of 1");
        mia.page.getByText("Parcel damaged").click();
        mia.page.locator("#damage-photo").setInputFiles(photo("torn.jpg"));
        mia.page.fill("#damage-words", "Torn open");
        mia.page.locator("form[action$=damaged] button").click();
        mia.reads("Parcel arrived damaged");
        picture("5-second-parcel");
        mia.presses("All checked");
        mia.page.waitForURL("**/desk/tasks/**");
    }

    private void itemsAreInspected() {
        mia.page.locator("label.tile.gD").first().click();
        mia.page.locator("button[data-complete]").click();
        mia.reads("There is a problem");
        picture("6-photo-needed");
        mia.page.locator(".photo-field input[type=file]").setInputFiles(photo("broken.jpg"));
        mia.page.getByText("It should go elsewhere").click();
        mia.page.locator("select[name='lines[0].disposition']").selectOption("DONATE");
        mia.page.locator("button[data-complete]").click();
        mia.reads("Say why it goes elsewhere");
        mia.page.fill("input[name='lines[0].dispositionReason']", "The school takes them for its mosaics");
        picture("7-inspected");
        mia.page.locator("button[data-complete]").click();
        await().atMost(PATIENCE)
                .until(() -> !api.get("warehouse", "/warehouse/put-away").isEmpty());
    }

    private void goodsFindTheirBin() {
        var plate = api.get("warehouse", "/warehouse/put-away").at("/0/plate").asString();
        mia.opens(server.url() + "/desk/put-away");
        picture("8-put-away");
        scans(plate, "ok");
        mia.page.waitForURL("**/put-away/" + plate + "**");
        scans("Q-04", "error");
        mia.reads("That is Q-04. This item goes to a bin that begins with D-.");
        picture("9-wrong-bin");
        scans("D-11", "ok");
        mia.reads("Done: in D-11");
        mia.opens(server.url() + "/desk/put-away/" + plate + "/plate");
        picture("10-plate");
    }

    private void exceptionsAreSettled() {
        mia.opens(server.url() + "/desk/exceptions");
        mia.reads("Damaged parcel");
        mia.page.fill("#code", "POST-8");
        mia.page.fill("#description", "A yellow bag");
        mia.page.locator("#new button").click();
        mia.reads("A yellow bag");
        picture("11-exceptions");
        mia.follows("Create case");
        mia.page.fill("#order", "WH-1");
        mia.presses("Look it up");
        mia.reads("Which items of order WH-1 are in it?");
        picture("12-create-case");
    }

    private static FilePayload photo(String name) {
        return new FilePayload(name, "image/jpeg", Corpus.jpeg(400, 300));
    }

    /** As a hand scanner does: it types wherever the page listens, and ends with Enter. */
    private void scans(String code, String sound) {
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
             "payments": [{"provider": "stripe", "reference": "pi_WH-1", "captured": 6000}]}\
            """.formatted(yesterday, yesterday));
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

package org.roundtrip.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.roundtrip.files.Corpus;
import org.roundtrip.support.ApiClient;
import org.roundtrip.support.TestServer;

/** Photos as people add them: with a phone that runs scripts and one that runs none, and then in the warehouse. */
class PhotosByHandIT {
    private static final String H2 = "jdbc:h2:mem:photos;MODE=MySQL;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";
    private static final String EMAIL = "ada@example.invalid";

    @Test
    void photosGoFromTheCustomersHandToTheWarehouseAndBack() throws Exception {
        try (var server = TestServer.over(
                        H2,
                        "--spring.datasource.username=sa",
                        "--spring.datasource.password=",
                        "--roundtrip.desk.undo-for=1s");
                var browser = new Browser()) {
            order(server, "PH-1");
            order(server, "PH-2");
            var customer = new Person(browser.phone());
            asks(customer, server, "PH-1");
            refused(customer);
            adds(customer);
            sends(customer);
            withoutScripts(browser.phoneWithoutScripts(), server);
            tooLargeIsRefusedUnread(server, customer.page);
            inspects(new Person(browser.desk()), server);
            try (var kept = Files.walk(server.directory().resolve("files"))) {
                assertThat(kept.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> assertThat(
                                file.getFileName().toString())
                        .doesNotContain("vase", "."));
            }
        }
    }

    private static void asks(Person customer, TestServer server, String order) {
        customer.opens(server.url() + "/return/order");
        customer.page.fill("#number", order);
        customer.page.fill("#proof", EMAIL);
        customer.presses("Find my order");
        customer.page.locator("main input[type=checkbox]").first().check();
        customer.presses("Continue");
    }

    private static void refused(Person customer) {
        var field = customer.page.locator(".photo-field").first();
        customer.chooses("reason-1", "TOO_SMALL");
        assertThat(field.isVisible()).isFalse();
        customer.chooses("reason-1", "DAMAGED");
        assertThat(field.isVisible()).isTrue();
        customer.presses("Continue");
        customer.reads("Add at least one photo of the damage.");
        Browser.picture(customer.page, "photos-1-missing");
    }

    private static void adds(Person customer) {
        var page = customer.page;
        var input = page.locator("input[type=file]").first();
        page.route("**/return/photos", Route::abort);
        input.setInputFiles(photo("vase.jpg", 4000, 3000));
        customer.reads("Upload stopped. Your other photos are saved.");
        Browser.picture(customer.page, "photos-2-stopped");
        page.unroute("**/return/photos");
        customer.presses("Try again");
        thumbs(page, 1);
        input.setInputFiles(new FilePayload[] {
            new FilePayload("photo3.mov", "video/quicktime", new byte[] {1, 2, 3}), photo("inside.jpg", 900, 1600)
        });
        thumbs(page, 2);
        customer.reads("photo3.mov is not a picture.");
        customer.picture("photos-3-added");
        // Whoever comes back later finds them as they were.
        page.navigate(page.url());
        thumbs(page, 2);
    }

    private static void sends(Person customer) {
        customer.chooses("reason-1", "DAMAGED");
        customer.presses("Continue");
        customer.page.locator("input[type=radio][value=REFUND]").first().check();
        customer.presses("Continue");
        thumbs(customer.page, 2);
        Browser.picture(customer.page, "photos-4-check");
        customer.submits();
        customer.page.locator("main a[href*='/track/RMA-']").last().click();
        thumbs(customer.page, 2);
        customer.picture("photos-5-track");
    }

    private static void withoutScripts(Page page, TestServer server) {
        var person = new Person(page);
        asks(person, server, "PH-2");
        person.chooses("reason-1", "DAMAGED");
        page.locator("input[type=file]").first().setInputFiles(photo("vase.jpg", 400, 300));
        person.presses("Add photos");
        thumbs(page, 1);
        assertThat(page.locator("input[value=DAMAGED]").first().isChecked()).isTrue();
        Browser.picture(page, "photos-6-no-scripts");
        page.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("large.jpg", "image/jpeg", new byte[11 * 1024 * 1024]));
        person.presses("Add photos");
        person.reads("large.jpg is larger than 10 MB.");
        thumbs(page, 1);
        person.presses("Remove");
        assertThat(page.locator(".kept img").count()).isZero();
    }

    /** Five gigabytes are announced and never sent: the answer comes all the same. */
    private static void tooLargeIsRefusedUnread(TestServer server, Page page) throws IOException {
        var cookie = page.context().cookies().stream()
                .filter(one -> one.name.equals("rt_draft"))
                .findFirst()
                .orElseThrow();
        var url = URI.create(server.url());
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /return/photos HTTP/1.1\r\nHost: " + url.getAuthority()
                                    + "\r\nCookie: rt_draft=" + cookie.value
                                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5368709120\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    private static void inspects(Person staff, TestServer server) {
        staff.opens(server.url() + "/sandbox/parcels");
        staff.sees("Hand in");
        staff.page.locator("button[value=hand-in]").first().click();
        staff.sees("Deliver");
        staff.page.locator("button[value=deliver]").first().click();
        staff.opens(server.url() + "/desk");
        staff.page.fill("#username", "warehouse");
        staff.page.fill("#password", server.password("warehouse"));
        staff.page.click("button.primary");
        staff.opens(server.url() + "/desk/queue/warehouse");
        staff.sees("RMA-");
        staff.page.locator("main a[href*='/desk/tasks/']").first().click();
        loaded(staff.page.locator(".inspect .photos img"), 2);
        staff.page.locator("label.tile.gD").first().click();
        staff.page.locator("button[data-complete]").click();
        staff.reads("Take at least one photo.");
        Browser.picture(staff.page, "photos-7-inspect");
        staff.page.locator("input[type=file]").first().setInputFiles(new FilePayload[] {
            photo("front.jpg", 800, 600), photo("back.jpg", 600, 800)
        });
        staff.page.locator("input[name='lines[0].received']").fill("7");
        staff.page.locator("button[data-complete]").click();
        loaded(staff.page.locator(".photos.kept img"), 2);
        staff.picture("photos-8-inspect-kept");
        staff.page.locator("input[name='lines[0].received']").fill("1");
        staff.page.locator("button[data-complete]").click();
        staff.page.waitForURL(url -> !url.contains("/desk/tasks/"));
        staff.opens(server.url() + "/desk/cases/"
                + server.bean(org.roundtrip.cases.CaseFiles.class)
                        .findAll()
                        .iterator()
                        .next()
                        .number());
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (staff.page.locator(".items .photos img").count() < 4 && System.nanoTime() < patience) {
            staff.page.waitForTimeout(500);
            staff.page.reload();
        }
        loaded(staff.page.locator(".items .photos img"), 4);
        staff.picture("photos-9-case");
    }

    private static void thumbs(Page page, int wanted) {
        loaded(page.locator(".photos img"), wanted);
    }

    /** As many pictures are there, and each of them is one. */
    private static void loaded(Locator pictures, int wanted) {
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(pictures)
                .hasCount(wanted);
        for (var picture : pictures.all()) {
            picture.scrollIntoViewIfNeeded();
            var source = picture.page().url().replaceFirst("(https?://[^/]+).*", "$1") + picture.getAttribute("src");
            var answer = picture.page().request().get(source);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().get("content-type")).isEqualTo("image/jpeg");
            assertThat(answer.headers().get("content-security-policy")).contains("sandbox");
            assertThat(Arrays.copyOf(answer.body(), 2)).containsExactly(0xFF, 0xD8);
        }
    }

    private static FilePayload photo(String name, int width, int height) {
        return new FilePayload(name, "image/jpeg", Corpus.jpeg(width, height));
    }

    private static void order(TestServer server, String number) {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        new ApiClient(server)
                .put("integrator", "/orders/" + number, """
                {"placedAt": "%s", "deliveredAt": "%s", "currency": "GBP", "shippingPaid": 0,
                 "customer": {"email": "%s", "name": "Ada", "street": "1 High Street", "city": "Leeds",
                              "postcode": "LS1 1AA", "country": "GB"},
                 "lines": [{"line": 1, "sku": "VASE", "name": "Blue vase", "quantity": 1, "paid": 2000, "tax": 0,
                            "returnable": true}],
                 "payments": [{"provider": "stripe", "reference": "pi_%s", "captured": 2000}]}""".formatted(yesterday, yesterday, EMAIL, number));
    }
}

package org.roundtrip.integrations.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The sandbox's payment page, as a person sees it; and what is on disk of it when the sandbox ends. */
class PayPageIT {
    @TempDir
    Path directory;

    private SandboxServer sandbox;

    @BeforeEach
    void start() {
        sandbox = Sandboxes.start(directory, "");
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private JsonNode page(boolean hold) {
        var form = Map.of(
                "mode", "payment",
                "line_items[0][price_data][currency]", "gbp",
                "line_items[0][price_data][unit_amount]", "1200",
                "line_items[0][price_data][product_data][name]", "Price <difference>",
                "payment_intent_data[capture_method]", hold ? "manual" : "automatic",
                "expires_at", Long.toString(Instant.now().getEpochSecond() + 3600),
                "success_url", "https://shop.example/paid",
                "cancel_url", "https://shop.example/back");
        var body = form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return Sandboxes.json(Sandboxes.send(HttpRequest.newBuilder(URI.create(sandbox.url() + "/v1/checkout/sessions"))
                .header("Authorization", "Bearer " + Sandboxes.KEY)
                .POST(BodyPublishers.ofString(body))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode now(JsonNode page) {
        return Sandboxes.json(Sandboxes.send(HttpRequest.newBuilder(URI.create(sandbox.url() + "/v1/checkout/sessions/"
                        + page.path("id").asString()))
                .header("Authorization", "Bearer " + Sandboxes.KEY)));
    }

    private static HttpResponse<String> shown(JsonNode page) {
        return Sandboxes.send(HttpRequest.newBuilder(URI.create(page.path("url").asString())));
    }

    private static HttpResponse<String> clicks(JsonNode page, String action) {
        return Sandboxes.send(HttpRequest.newBuilder(URI.create(page.path("url").asString()))
                .POST(BodyPublishers.ofString("action=" + action)));
    }

    @Test
    void thePageSaysThatItIsNoneAndWhatIsToBePaid() {
        var shown = shown(page(false));
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(shown.body())
                .contains("Sandbox.", "no", "money moves", "GBP 12.00", "Price &lt;difference&gt;")
                .doesNotContain("<difference>");
        assertThat(shown(page(true)).body()).contains("held on the card and not charged");
    }

    @Test
    void payingGoesBackToTheShopAndClosesThePage() {
        var page = page(false);
        var paid = clicks(page, "pay");
        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(paid.headers().firstValue("Location")).hasValue("https://shop.example/paid");
        assertThat(now(page).path("status").asString()).isEqualTo("complete");
        assertThat(now(page).path("payment_status").asString()).isEqualTo("paid");
        assertThat(shown(page).body()).contains("This page is closed");
        assertThat(clicks(page, "pay").body()).contains("This page is closed");
    }

    @Test
    void aDeclinedCardAndWhoGoesBackPayNothing() {
        var page = page(false);
        assertThat(clicks(page, "decline").body()).contains("Your card was declined");
        var back = clicks(page, "abandon");
        assertThat(back.headers().firstValue("Location")).hasValue("https://shop.example/back");
        assertThat(now(page).path("status").asString()).isEqualTo("open");
        assertThat(Sandboxes.post(
                                sandbox.url() + "/sandbox/checkout/"
                                        + page.path("id").asString(),
                                "{\"action\":\"decline\"}")
                        .statusCode())
                .isEqualTo(200);
        clicks(page, "pay");
        assertThat(now(page).path("status").asString()).isEqualTo("complete");
    }

    @Test
    void pagesAndHoldsOutliveTheSandbox() {
        var open = page(false);
        var held = page(true);
        clicks(held, "pay");
        sandbox.close();
        sandbox = Sandboxes.start(directory, "");

        assertThat(now(open).path("status").asString()).isEqualTo("open");
        var payment = now(held).path("payment_intent").path("id").asString("")
                + now(held).path("payment_intent").asString("");
        assertThat(Sandboxes.post(sandbox.url() + "/sandbox/holds/" + payment, "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Sandboxes.post(sandbox.url() + "/sandbox/holds/" + payment, "{}")
                        .statusCode())
                .as("once")
                .isEqualTo(404);
        assertThat(Sandboxes.post(sandbox.url() + "/sandbox/checkout/none", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyWithoutTheKeyMakesAPage() {
        assertThat(Sandboxes.send(HttpRequest.newBuilder(URI.create(sandbox.url() + "/v1/checkout/sessions"))
                                .POST(BodyPublishers.ofString("mode=payment")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(Sandboxes.send(HttpRequest.newBuilder(URI.create(sandbox.url() + "/pay/cs_none")))
                        .statusCode())
                .isEqualTo(404);
    }
}

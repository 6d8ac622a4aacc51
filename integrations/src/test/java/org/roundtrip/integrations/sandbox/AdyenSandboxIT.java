package org.roundtrip.integrations.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.roundtrip.integrations.sandbox.Sandboxes.ADYEN_KEY;

import com.adyen.model.notification.Amount;
import com.adyen.model.notification.NotificationRequestItem;
import com.adyen.util.HMACValidator;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The sandbox's second payment provider, and what happens at either of them without the shop. */
class AdyenSandboxIT {
    private final WireMockServer shop =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @TempDir
    Path directory;

    @BeforeEach
    void start() {
        shop.start();
        shop.stubFor(WireMock.post(WireMock.anyUrl()).willReturn(WireMock.ok("[accepted]")));
    }

    @AfterEach
    void stop() {
        shop.stop();
    }

    private static HttpResponse<String> refund(SandboxServer sandbox, String payment, String key) {
        var body = "{\"merchantAccount\":\"SHOP\",\"amount\":{\"value\":300,\"currency\":\"GBP\"},\"reference\":\""
                + key + "\"}";
        return Sandboxes.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/adyen/v71/payments/" + payment + "/refunds"))
                        .header("X-API-Key", ADYEN_KEY)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    /** What was delivered, in the order of arrival. */
    private List<JsonNode> delivered() {
        return shop.findAll(WireMock.postRequestedFor(WireMock.anyUrl())).stream()
                .map(request -> Store.JSON.readTree(request.getBodyAsString()))
                .toList();
    }

    private void delivers(int webhooks) {
        await().until(() -> delivered().size() >= webhooks);
    }

    private static JsonNode item(JsonNode request) {
        return request.at("/notificationItems/0/NotificationRequestItem");
    }

    @Test
    void signsAsAdyensOwnLibraryChecks() throws Exception {
        try (var sandbox = Sandboxes.start(directory, shop.baseUrl())) {
            var payment = Sandboxes.adyenPayment(sandbox.url(), 1000, "GBP", "order-1");
            refund(sandbox, payment, "ra_1");
            delivers(1);
            var item = item(delivered().get(0));
            var theirs = new NotificationRequestItem();
            theirs.setPspReference(item.path("pspReference").asString());
            theirs.setOriginalReference(payment);
            theirs.setMerchantAccountCode("SHOP");
            theirs.setMerchantReference("ra_1");
            theirs.setEventCode("REFUND");
            theirs.setSuccess(true);
            var amount = new Amount();
            amount.setValue(300L);
            amount.setCurrency("GBP");
            theirs.setAmount(amount);
            assertThat(new HMACValidator().calculateHMAC(theirs, Sandboxes.ADYEN_HMAC_KEY))
                    .isEqualTo(item.at("/additionalData/hmacSignature").asString());
        }
    }

    @Test
    void keepsPaymentsKeysAndUndeliveredWebhooksOverARestart() {
        String payment;
        String first;
        shop.stubFor(
                WireMock.post(WireMock.anyUrl()).willReturn(WireMock.aResponse().withStatus(503)));
        try (var sandbox = Sandboxes.start(directory, shop.baseUrl())) {
            payment = Sandboxes.adyenPayment(sandbox.url(), 1000, "GBP", "order-1");
            first = refund(sandbox, payment, "ra_1").body();
            delivers(1);
        }
        shop.resetAll();
        shop.stubFor(WireMock.post(WireMock.anyUrl()).willReturn(WireMock.ok()));
        try (var sandbox = Sandboxes.start(directory, shop.baseUrl())) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() ->
                            Sandboxes.totals(sandbox).path("webhooksWaiting").asInt() == 0);
            assertThat(item(delivered().get(0)).path("merchantReference").asString())
                    .isEqualTo("ra_1");
            assertThat(refund(sandbox, payment, "ra_1").body()).isEqualTo(first);
            assertThat(Sandboxes.totals(sandbox).at("/refunds/succeeded/gbp").asLong())
                    .isEqualTo(300);
        }
    }

    @Test
    void takesEveryRefundAndPaysNoMoreThanCameIn() {
        try (var sandbox = Sandboxes.start(directory, shop.baseUrl())) {
            var payment = Sandboxes.adyenPayment(sandbox.url(), 1000, "GBP", "order-1");
            List<Integer> statuses = IntStream.range(0, 12)
                    .parallel()
                    .mapToObj(i -> refund(sandbox, payment, "ra_" + i).statusCode())
                    .toList();
            assertThat(statuses).containsOnly(201);
            delivers(12);
            var totals = Sandboxes.totals(sandbox);
            assertThat(totals.at("/refunds/succeeded/gbp").asLong()).isEqualTo(900);
            assertThat(totals.at("/refunds/failed/count").asLong()).isEqualTo(9);
            assertThat(totals.path("payments").asInt()).isEqualTo(1);
        }
    }

    @Test
    void tellsOfALateFailureTwiceWhenAskedTo() {
        try (var sandbox = Sandboxes.start(directory, shop.baseUrl())) {
            var payment = Sandboxes.adyenPayment(sandbox.url(), 300, "GBP", "order-1");
            Sandboxes.post(
                    sandbox.url() + "/sandbox/trouble",
                    "{\"operation\":\"adyen.refund.create\",\"lateFailure\":true,\"duplicateWebhook\":2}");
            refund(sandbox, payment, "ra_1");
            delivers(4);
            assertThat(delivered().stream()
                            .map(request -> item(request).path("eventCode").asString()))
                    .containsExactlyInAnyOrder("REFUND", "REFUND", "REFUND_FAILED", "REFUND_FAILED");
            // What came back can be sent again.
            refund(sandbox, payment, "ra_2");
            await().until(() ->
                    Sandboxes.totals(sandbox).at("/refunds/succeeded/gbp").asLong() == 300);
        }
    }

    @Test
    void refusesAStrangersKey() {
        try (var sandbox = Sandboxes.start(directory, "")) {
            var stranger = HttpRequest.newBuilder(URI.create(sandbox.url() + "/adyen/v71/payments/1/refunds"))
                    .header("X-API-Key", "guess")
                    .POST(BodyPublishers.ofString("{}"));
            assertThat(Sandboxes.send(stranger).statusCode()).isEqualTo(401);
            assertThat(Sandboxes.post(sandbox.url() + "/sandbox/adyen/payments", "{}")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(Sandboxes.post(sandbox.url() + "/sandbox/disputes/nobody", "{}")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void tellsHowADisputeAtStripeBeginsAndEnds() {
        try (var sandbox = Sandboxes.start(directory, shop.baseUrl())) {
            var payment = Sandboxes.payment(sandbox.url(), Sandboxes.KEY, 1000, "gbp");
            Sandboxes.post(sandbox.url() + "/sandbox/disputes/" + payment, "{}");
            delivers(1);
            Sandboxes.post(sandbox.url() + "/sandbox/disputes/" + payment, "{\"closed\":\"lost\"}");
            delivers(2);
            var begun = delivered().get(0);
            var ended = delivered().get(1);
            assertThat(begun.path("type").asString()).isEqualTo("charge.dispute.created");
            assertThat(ended.path("type").asString()).isEqualTo("charge.dispute.closed");
            assertThat(ended.at("/data/object/status").asString()).isEqualTo("lost");
            assertThat(ended.at("/data/object/payment_intent").asString()).isEqualTo(payment);
            assertThat(ended.at("/data/object/id")).isEqualTo(begun.at("/data/object/id"));
        }
    }

    @Test
    void refundsElsewhereCarryNoKeyOfOurs() {
        try (var sandbox = Sandboxes.start(directory, shop.baseUrl())) {
            var payment = Sandboxes.payment(sandbox.url(), Sandboxes.KEY, 1000, "gbp");
            var made = Sandboxes.post(
                    sandbox.url() + "/sandbox/refunds-elsewhere", "{\"payment\":\"" + payment + "\",\"amount\":400}");
            assertThat(made.statusCode()).isEqualTo(201);
            delivers(1);
            assertThat(delivered().get(0).at("/data/object/metadata")).isEmpty();
            assertThat(delivered().get(0).at("/data/object/status").asString()).isEqualTo("succeeded");
            assertThat(Sandboxes.post(
                                    sandbox.url() + "/sandbox/refunds-elsewhere",
                                    "{\"payment\":\"" + payment + "\",\"amount\":601}")
                            .statusCode())
                    .isEqualTo(400);
        }
    }
}

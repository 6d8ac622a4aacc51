package org.roundtrip.integrations.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.roundtrip.integrations.sandbox.Sandboxes.KEY;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.stripe.net.Webhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxRestartIT {
    private final WireMockServer shop =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @TempDir
    Path directory;

    @BeforeEach
    void start() {
        shop.start();
    }

    @AfterEach
    void stop() {
        shop.stop();
    }

    private static HttpResponse<String> refund(SandboxServer sandbox, String payment, String key) {
        return Sandboxes.send(HttpRequest.newBuilder(URI.create(sandbox.url() + "/v1/refunds"))
                .header("Authorization", "Bearer " + KEY)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("payment_intent=" + payment + "&amount=100")));
    }

    @Test
    void keepsPaymentsKeysAndUndeliveredWebhooksOverARestart() throws Exception {
        String payment;
        String first;
        shop.stubFor(WireMock.post("/webhooks/stripe")
                .willReturn(WireMock.aResponse().withStatus(503)));
        try (var sandbox = Sandboxes.start(directory, shop.baseUrl())) {
            payment = Sandboxes.payment(sandbox.url(), KEY, 1000, "gbp");
            first = Sandboxes.json(refund(sandbox, payment, "ra_1")).path("id").asString();
            await().until(() ->
                    !shop.findAll(WireMock.anyRequestedFor(WireMock.anyUrl())).isEmpty());
        }
        shop.resetAll();
        shop.stubFor(WireMock.post("/webhooks/stripe").willReturn(WireMock.ok()));
        try (var sandbox = Sandboxes.start(directory, shop.baseUrl())) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() ->
                            Sandboxes.totals(sandbox).path("webhooksWaiting").asInt() == 0);
            var delivered =
                    shop.findAll(WireMock.anyRequestedFor(WireMock.anyUrl())).get(0);
            assertThat(delivered.getBodyAsString()).contains(first, "refund.updated", "\"status\":\"succeeded\"");
            assertThat(Webhook.constructEvent(
                            delivered.getBodyAsString(),
                            delivered.getHeader("Stripe-Signature"),
                            Sandboxes.STRIPE_SECRET))
                    .isNotNull();
            var again = refund(sandbox, payment, "ra_1");
            assertThat(Sandboxes.json(again).path("id").asString()).isEqualTo(first);
            assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        }
    }

    @Test
    void settlesWhatWasPendingWhenItWasKilled() throws IOException {
        try (var sandbox = Sandboxes.start(directory, "")) {
            var payment = Sandboxes.payment(sandbox.url(), KEY, 1000, "gbp");
            refund(sandbox, payment, "ra_1");
            // What a kill leaves behind: the journal as it is now, the last line cut off.
            Files.copy(directory.resolve("journal.jsonl"), directory.resolve("killed"));
        }
        var other = Files.createDirectory(directory.resolve("other"));
        Files.move(directory.resolve("killed"), other.resolve("journal.jsonl"));
        Files.writeString(other.resolve("journal.jsonl"), "[{\"kind\":\"REFU", StandardOpenOption.APPEND);
        try (var sandbox = Sandboxes.start(other, "")) {
            await().until(() ->
                    Sandboxes.totals(sandbox).at("/refunds/succeeded/gbp").asLong(0) == 100);
        }
    }

    @Test
    void failsLateAndTellsTwiceWhenAskedTo() {
        shop.stubFor(WireMock.post("/webhooks/stripe").willReturn(WireMock.ok()));
        try (var sandbox = Sandboxes.start(directory, shop.baseUrl())) {
            var payment = Sandboxes.payment(sandbox.url(), KEY, 1000, "gbp");
            Sandboxes.post(
                    sandbox.url() + "/sandbox/trouble",
                    "{\"operation\":\"refund.create\",\"lateFailure\":true,\"duplicateWebhook\":2}");
            refund(sandbox, payment, "ra_1");
            await().until(() ->
                    shop.findAll(WireMock.anyRequestedFor(WireMock.anyUrl())).size() == 4);
            assertThat(Sandboxes.totals(sandbox).at("/refunds/failed/gbp").asLong())
                    .isEqualTo(100);
            assertThat(refund(sandbox, payment, "ra_2").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void neverPaysOutMoreThanCameInHoweverManyAskAtOnce() {
        try (var sandbox = Sandboxes.start(directory, "")) {
            var payment = Sandboxes.payment(sandbox.url(), KEY, 1000, "gbp");
            List<Integer> statuses = IntStream.range(0, 40)
                    .parallel()
                    .mapToObj(i -> refund(sandbox, payment, "ra_" + i).statusCode())
                    .toList();
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(10);
        }
    }

    @Test
    void aRepeatedCallDoesNotSettleARefundAgain() {
        try (var sandbox = Sandboxes.start(directory, "")) {
            var payment = Sandboxes.payment(sandbox.url(), KEY, 1000, "gbp");
            refund(sandbox, payment, "ra_1");
            await().until(() ->
                    Sandboxes.totals(sandbox).at("/refunds/succeeded/gbp").asLong(0) == 100);
            refund(sandbox, payment, "ra_1");
            refund(sandbox, payment, "ra_2");
            await().until(() -> Sandboxes.totals(sandbox).at("/refunds/pending").isMissingNode());
            assertThat(Sandboxes.totals(sandbox).at("/refunds/succeeded/gbp").asLong(0))
                    .isEqualTo(200);
        }
    }

    @Test
    void carriesOutAHeldCallWhoseCallerIsGone() {
        try (var sandbox = Sandboxes.start(directory, "")) {
            var payment = Sandboxes.payment(sandbox.url(), KEY, 1000, "gbp");
            Sandboxes.post(sandbox.url() + "/sandbox/trouble", "{\"operation\":\"refund.create\",\"holdMs\":200}");
            var impatient = HttpRequest.newBuilder(URI.create(sandbox.url() + "/v1/refunds"))
                    .timeout(Duration.ofMillis(50))
                    .header("Authorization", "Bearer " + KEY)
                    .POST(BodyPublishers.ofString("payment_intent=" + payment + "&amount=100"));
            assertThatThrownBy(() -> Sandboxes.send(impatient)).hasCauseInstanceOf(HttpTimeoutException.class);
            assertThat(Sandboxes.totals(sandbox).path("refunds").isEmpty()).isTrue();
            await().until(() ->
                    Sandboxes.totals(sandbox).at("/refunds/succeeded/gbp").asLong(0) == 100);
        }
    }

    @Test
    void takesSwitchesAsJsonOnly() {
        try (var sandbox = Sandboxes.start(directory, "")) {
            var form = HttpRequest.newBuilder(URI.create(sandbox.url() + "/sandbox/trouble"))
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("{}"));
            assertThat(Sandboxes.send(form).statusCode()).isEqualTo(415);
        }
    }
}

package org.roundtrip.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.roundtrip.support.ApiClient;
import org.roundtrip.support.MySqlServer;
import org.roundtrip.support.TestServer;
import tools.jackson.databind.JsonNode;

/** Whole returns over HTTP, paid at Adyen, at Stripe and Adyen together, and at nobody's. */
class WholeReturnIT {
    private static final AtomicInteger ORDERS = new AtomicInteger();

    private static TestServer server;
    private static ApiClient api;

    @BeforeAll
    static void start() {
        server = TestServer.over(
                MySqlServer.running().newSchema(),
                "--roundtrip.sandbox.settle-after=1s",
                "--roundtrip.work.poll=500ms");
        api = new ApiClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String adyen(long value) {
        return api.sandbox(
                        "/adyen/payments", "{\"value\":" + value + ",\"currency\":\"GBP\",\"merchantReference\":\"o\"}")
                .path("pspReference")
                .asString();
    }

    private static String stripe(long amount) {
        var key = server.setting("roundtrip.stripe.secret-key");
        return api.form("/v1/payment_intents", key, "amount=" + amount + "&currency=gbp")
                .path("id")
                .asString();
    }

    private static String payment(String provider, String reference, long captured) {
        return "{\"provider\":\"" + provider + "\",\"reference\":\"" + reference + "\",\"captured\":" + captured + "}";
    }

    /** An order of one lamp, bought, sent back, received and inspected. @return the case's number */
    private static String sentBack(long paid, String... payments) {
        var order = "P-" + ORDERS.incrementAndGet();
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        api.put("integrator", "/orders/" + order, """
                {"placedAt": "%s", "deliveredAt": "%s", "currency": "GBP", "shippingPaid": 0,
                 "customer": {"email": "ada@example.invalid", "name": "Ada", "street": "1 High Street", "city": "Leeds",
                              "postcode": "LS1 1AA", "country": "GB"},
                 "lines": [{"line": 1, "sku": "LAMP", "name": "Lamp", "quantity": 1, "paid": %d, "tax": 0,
                            "returnable": true}],
                 "payments": [%s]}""".formatted(
                        yesterday, yesterday, paid, String.join(",", payments)));
        var number = api.post(
                        "integrator",
                        "/cases",
                        "{\"outcome\": \"REFUND\", \"lines\": [{\"order\": \"" + order
                                + "\", \"line\": 1, \"quantity\": 1, \"reason\": \"CHANGED_MIND\"}]}")
                .path("number")
                .asString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> view(number).at("/shipment/trackingCode").isString());
        var parcel = view(number).at("/shipment/trackingCode").asString();
        api.sandbox("/scans/" + parcel, "{\"status\":\"in_transit\"}");
        api.sandbox("/scans/" + parcel, "{\"status\":\"delivered\"}");
        await().atMost(Duration.ofSeconds(20)).until(() -> !api.get("warehouse", "/tasks?case=" + number)
                .path("items")
                .isEmpty());
        var task =
                api.get("warehouse", "/tasks?case=" + number).at("/items/0/id").asString();
        api.post(
                "warehouse",
                "/tasks/" + task + "/complete",
                "{\"lines\": [{\"line\": 1, \"received\": 1, \"accepted\": 1, \"grade\": \"A\", \"note\": null}],"
                        + " \"undeclared\": []}");
        return number;
    }

    private static JsonNode view(String number) {
        return api.get("integrator", "/cases/" + number);
    }

    private static void reaches(String number, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(view(number).path("state").asString()).isEqualTo(state));
    }

    private static List<String> timeline(String number) {
        return StreamSupport.stream(view(number).path("timeline").spliterator(), false)
                .map(entry -> entry.path("code").asString())
                .toList();
    }

    private static long paidOut() {
        return api.totals().at("/refunds/succeeded/gbp").asLong(0);
    }

    private static void trouble(String what) {
        api.sandbox("/trouble", "{\"operation\":\"adyen.refund.create\"," + what + "}");
    }

    @Test
    void aReturnPaidAtAdyenIsRefundedByItsWebhook() {
        long before = paidOut();
        var number = sentBack(2500, payment("adyen", adyen(2500), 2500));
        reaches(number, "refunded");
        assertThat(view(number).path("closed").asBoolean()).isTrue();
        assertThat(paidOut() - before).isEqualTo(2500);
    }

    @Test
    void anOrderPaidAtBothIsRefundedByBoth() {
        long before = paidOut();
        var number = sentBack(5000, payment("stripe", stripe(2000), 2000), payment("adyen", adyen(3000), 3000));
        reaches(number, "refunded");
        assertThat(paidOut() - before).isEqualTo(5000);
    }

    @Test
    void aLostAnswerIsMadeUpForByTheWebhookAndPaidOnce() {
        long before = paidOut();
        trouble("\"timeoutAfterAccepting\":true");
        var number = sentBack(1200, payment("adyen", adyen(1200), 1200));
        reaches(number, "refunded");
        assertThat(paidOut() - before).isEqualTo(1200);
    }

    @Test
    void moneyThatComesBackAfterClosingReopensTheCase() {
        trouble("\"lateFailure\":true,\"lateEvent\":\"REFUNDED_REVERSED\"");
        var number = sentBack(1500, payment("adyen", adyen(1500), 1500));
        await().atMost(Duration.ofSeconds(30)).until(() -> timeline(number).contains("refund-bounced"));
        assertThat(timeline(number)).containsSubsequence("refund-settled", "case-closed", "refund-bounced");
        reaches(number, "refund_blocked");
        assertThat(view(number).path("closed").asBoolean()).isFalse();
        assertThat(api.get("finance", "/tasks?case=" + number).path("items")).hasSize(1);
    }

    @Test
    void aProviderNobodyHereSpeaksToIsATaskForFinance() {
        var number = sentBack(900, payment("abacus", "bead-1", 900));
        reaches(number, "refund_blocked");
        assertThat(api.get("finance", "/tasks?case=" + number)
                        .at("/items/0/form")
                        .asString())
                .isEqualTo("refund/arrange-manual-payout");
    }
}

package org.roundtrip.integrations.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.roundtrip.integrations.FakeTrade;
import org.roundtrip.integrations.IntegrationsTest;
import org.roundtrip.integrations.sandbox.SandboxServer;
import org.roundtrip.integrations.sandbox.Sandboxes;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.PaymentGateway;
import org.roundtrip.refund.RefundCommand;
import org.roundtrip.refund.RefundOutcome.Accepted;
import org.roundtrip.work.ParkedWebhooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationsTest
class InboxIT {
    @LocalServerPort
    int port;

    @Autowired
    FakeTrade trade;

    @Autowired
    SandboxServer sandbox;

    @Autowired
    @Qualifier("stripeGateway")
    PaymentGateway gateway;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InboxStore store;

    @Autowired
    ParkedWebhooks parked;

    private HttpResponse<String> scan(String event, String code, String secret) {
        var body = "{\"id\":\"" + event + "\",\"description\":\"tracker.updated\",\"result\":{\"tracking_code\":\""
                + code + "\",\"status\":\"in_transit\",\"updated_at\":\"2026-11-20T08:00:00Z\"}}";
        return post("easypost", body, "hmac-sha256-hex=" + Hmac.hex(secret, body.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> post(String provider, String body, String signature) {
        return Sandboxes.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/" + provider))
                .header("content-type", "application/json")
                .header("x-hmac-signature", signature)
                .POST(BodyPublishers.ofString(body)));
    }

    private long scansOf(String code) {
        return trade.parcels.scans.stream()
                .filter(scan -> scan.trackingCode().equals(code))
                .count();
    }

    private int rows(String key) {
        return jdbc.sql("select count(*) from webhook_inbox where dedup_key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    private String status(String key) {
        return jdbc.sql("select status from webhook_inbox where dedup_key = ?")
                .param(key)
                .query(String.class)
                .single();
    }

    private static String fresh(String prefix) {
        return prefix + UUID.randomUUID();
    }

    @Test
    void worksAWebhookOnceThoughItComesTenTimesAtTheSameMoment() {
        var event = fresh("evt_");
        var code = fresh("C");
        trade.parcels.known.add(code);
        var answers = IntStream.range(0, 10)
                .parallel()
                .mapToObj(i -> scan(event, code, "ezwh_sandbox").statusCode())
                .toList();
        assertThat(answers).containsOnly(200);
        await().until(() -> status(event).equals("DONE"));
        assertThat(scan(event, code, "ezwh_sandbox").statusCode()).isEqualTo(200);
        assertThat(rows(event)).isEqualTo(1);
        assertThat(scansOf(code)).isEqualTo(1);
    }

    @Test
    void tellsEventIdsApartThatDifferInCaseOnly() {
        var event = fresh("evt_a");
        var code = fresh("C");
        trade.parcels.known.add(code);
        scan(event, code, "ezwh_sandbox");
        scan(event.replace("evt_a", "evt_A"), code, "ezwh_sandbox");
        await().until(() -> scansOf(code) == 2);
    }

    @Test
    void storesNothingThatIsForged() {
        var event = fresh("evt_");
        var answer = scan(event, "C1", "guess");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(rows(event)).isZero();
        assertThat(post("stripe", "{}", "none").statusCode()).isEqualTo(400);
        assertThat(post("nobody", "{}", "none").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(post("easypost", "x".repeat(262_145), "none").statusCode()).isEqualTo(413);
        assertThat(post("easypost", "x".repeat(262_144), "none").statusCode()).isEqualTo(400);
    }

    @Test
    void keepsAScanThatOvertookItsLabelUntilTheLabelIsKnown() {
        var event = fresh("evt_");
        var code = fresh("C");
        scan(event, code, "ezwh_sandbox");
        await().until(() -> jdbc.sql("select attempts from webhook_inbox where dedup_key = ?")
                        .param(event)
                        .query(Integer.class)
                        .single()
                >= 1);
        assertThat(scansOf(code)).isZero();
        trade.parcels.known.add(code);
        await().until(() -> status(event).equals("DONE"));
        assertThat(scansOf(code)).isEqualTo(1);
    }

    @Test
    void parksWhatStaysUnknown() {
        var event = fresh("evt_");
        scan(event, fresh("C"), "ezwh_sandbox");
        await().until(() -> status(event).equals("PARKED"));
    }

    @Test
    void showsWhatIsParkedAndWorksItAgainWhenAPersonSaysSo() {
        var event = fresh("evt_");
        var code = fresh("C");
        scan(event, code, "ezwh_sandbox");
        await().until(() -> status(event).equals("PARKED"));

        var shown = parked.parked(Long.MAX_VALUE, 100).stream()
                .filter(one -> one.eventId().equals(event))
                .findFirst()
                .orElseThrow();
        assertThat(shown.system()).isEqualTo("easypost");
        assertThat(shown.problem()).contains(code);
        assertThat(parked.count()).isPositive();

        trade.parcels.known.add(code);
        assertThat(parked.workAgain(shown.id())).isTrue();
        await().until(() -> status(event).equals("DONE"));
        assertThat(scansOf(code)).isEqualTo(1);
        assertThat(parked.workAgain(shown.id())).isFalse();
    }

    @Test
    void triesAgainAfterAFailureOfOurOwn() {
        var event = fresh("evt_");
        var code = fresh("C");
        trade.parcels.known.add(code);
        trade.parcels.broken.set(1);
        scan(event, code, "ezwh_sandbox");
        await().until(() -> status(event).equals("DONE"));
        assertThat(scansOf(code)).isEqualTo(1);
    }

    @Test
    void learnsHowARefundEndedFromTheProviderItself() {
        var payment = Sandboxes.payment(sandbox.url(), "sk_test_sandbox", 1000, "gbp");
        var attempt = new AttemptKey(fresh("ra_"));
        trade.refunds.known.add(attempt.value());
        var accepted = (Accepted) gateway.requestRefund(
                new RefundCommand(attempt, new PaymentRef("stripe", payment), Money.parse("GBP 4.00"), "RMA-00000000"));
        await().until(() -> trade.refunds.learned.stream()
                .anyMatch(refund -> refund.providerRefundId().equals(accepted.providerRefundId())));
        assertThat(trade.refunds.learned)
                .filteredOn(refund -> attempt.equals(refund.attempt()))
                .allMatch(refund -> refund.state() == AttemptState.SUCCEEDED);
    }

    @Test
    void forgetsWhatWasWorkedLongAgoAndNothingElse() {
        var worked = fresh("evt_");
        var waiting = fresh("evt_");
        var code = fresh("C");
        trade.parcels.known.add(code);
        scan(worked, code, "ezwh_sandbox");
        await().until(() -> status(worked).equals("DONE"));
        scan(waiting, fresh("C"), "ezwh_sandbox");
        assertThat(store.purge(Duration.ofDays(1), 1000)).isZero();
        assertThat(store.purge(Duration.ofDays(-1), 1000)).isPositive();
        assertThat(rows(worked)).isZero();
        assertThat(rows(waiting)).isEqualTo(1);
    }
}

package org.roundtrip.integrations.adyen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.integrations.FakeTrade;
import org.roundtrip.integrations.IntegrationsTest;
import org.roundtrip.integrations.sandbox.Sandboxes;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.AttemptState;
import org.roundtrip.refund.Lookup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** What Adyen's requests may hold, sent by hand: batches, repeats, forgeries, and every order of events. */
@IntegrationsTest
class AdyenWebhooksIT {
    @LocalServerPort
    int port;

    @Autowired
    AdyenSettings settings;

    @Autowired
    AdyenGateway gateway;

    @Autowired
    FakeTrade trade;

    @Autowired
    JdbcClient jdbc;

    private final String psp = UUID.randomUUID().toString().substring(0, 18);
    private final AttemptKey attempt = AttemptKey.fresh();

    private ObjectNode item(String told) {
        var item = AdyenJson.object().put("pspReference", psp).put("originalReference", "P1");
        item.put("eventCode", told.substring(0, told.length() - 1));
        item.put("success", Boolean.toString(told.endsWith("+"))).put("reason", "");
        item.put("merchantAccountCode", settings.merchantAccount()).put("merchantReference", attempt.value());
        item.putObject("amount").put("value", 400).put("currency", "GBP");
        return sign(item);
    }

    private ObjectNode sign(ObjectNode item) {
        item.remove("additionalData");
        var signature = AdyenSignature.of(item, settings.hmacKeys().get(0));
        item.putObject("additionalData").put("hmacSignature", signature).put("cardHolderName", "Zoë");
        return item;
    }

    private HttpResponse<String> send(ObjectNode... items) {
        var request = AdyenJson.object().put("live", "false");
        var array = request.putArray("notificationItems");
        List.of(items).forEach(item -> array.addObject().set("NotificationRequestItem", item));
        return send(request.toString());
    }

    private HttpResponse<String> send(String body) {
        return Sandboxes.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/adyen"))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private List<String> inbox(String status) {
        return jdbc.sql(
                        "select dedup_key from webhook_inbox where provider = 'adyen' and dedup_key like ? and status = ?"
                                + " order by id")
                .params(psp + "%", status)
                .query(String.class)
                .list();
    }

    private int told() {
        return jdbc.sql("select count(*) from adyen_told where psp_reference = ?")
                .param(psp)
                .query(Integer.class)
                .single();
    }

    @Test
    void storesABatchItemByItemAndSaysTheWordOldSetUpsWant() {
        trade.refunds.known.add(attempt.value());
        var answer = send(item("POSTPONED_REFUND+"), item("REFUND+"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[accepted]");
        await().until(() -> inbox("DONE").size() == 2);
        assertThat(inbox("DONE")).containsExactly(psp + ":POSTPONED_REFUND:true", psp + ":REFUND:true");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void worksAnItemOnceThoughItComesTenTimesAtTheSameMomentAlsoBesideOthers() {
        trade.refunds.known.add(attempt.value());
        var statuses = IntStream.range(0, 10)
                .parallel()
                .mapToObj(i -> i % 2 == 0 ? send(item("REFUND+")) : send(item("REFUND+"), item("REFUND_FAILED+")))
                .map(HttpResponse::statusCode)
                .toList();
        assertThat(statuses).containsOnly(200);
        await().until(() -> inbox("DONE").size() == 2);
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void refusesTheWholeBatchForOneBadItem() {
        var forged = item("REFUND_FAILED+");
        forged.putObject("amount").put("value", 1).put("currency", "GBP");
        var answer = send(item("REFUND+"), forged);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(inbox("NEW")).isEmpty();
        assertThat(inbox("DONE")).isEmpty();
    }

    @Test
    void refusesAnotherMerchantsItemsThoughTheyAreSigned() {
        var other = sign(item("REFUND+").put("merchantAccountCode", "OtherShop"));
        assertThat(send(item("REFUND+"), other).statusCode()).isEqualTo(400);
        assertThat(inbox("NEW")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "nonsense", "{\"notificationItems\":[]}", "{\"notificationItems\":[{}]}"})
    void refusesWhatIsNoNotification(String body) {
        assertThat(send(body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTHORISATION+", "CAPTURE+", "REPORT_AVAILABLE+", "A_NEW_ONE+"})
    void takesWhatItHasNoUseForAndKeepsNothingOfIt(String told) {
        assertThat(send(item(told)).statusCode()).isEqualTo(200);
        await().until(() -> inbox("DONE").size() == 1);
        assertThat(told()).isZero();
    }

    @Test
    void keepsWhatWasToldBeforeTheAttemptIsKnown() {
        send(item("REFUND+"));
        await().until(() -> told() == 1);
        assertThat(gateway.findByAttempt(new PaymentRef("adyen", "P1"), attempt))
                .isInstanceOf(Lookup.Found.class);
        trade.refunds.known.add(attempt.value());
        await().until(() -> inbox("DONE").size() == 1);
    }

    @Test
    void keepsNothingPersonalForGood() {
        trade.refunds.known.add(attempt.value());
        send(item("REFUND+"));
        await().until(() -> told() == 1);
        assertThat(jdbc.sql("select * from adyen_told where psp_reference = ?")
                        .param(psp)
                        .query()
                        .singleRow())
                .doesNotContainValue("Zoë")
                .hasSize(10);
    }

    @Test
    void endsTheSameInEveryOrderOfEvents() {
        var events = List.of("POSTPONED_REFUND+", "REFUND+", "REFUND_FAILED+", "REFUNDED_REVERSED+");
        OutcomesTest.permutations(events).forEach(order -> {
            var one = new AdyenWebhooksIT();
            one.port = port;
            one.settings = settings;
            one.jdbc = jdbc;
            trade.refunds.known.add(one.attempt.value());
            order.forEach(told -> {
                one.send(one.item(told));
                await().until(() -> one.inbox("DONE").contains(one.psp + ":" + told.replaceAll("(.*)[+]", "$1:true")));
            });
            var last = trade.refunds.learned.stream()
                    .filter(refund -> one.attempt.equals(refund.attempt()))
                    .reduce((first, second) -> second)
                    .orElseThrow();
            assertThat(last.state()).as(order.toString()).isEqualTo(AttemptState.FAILED);
            assertThat(last.providerRefundId()).isEqualTo(one.psp);
        });
    }
}

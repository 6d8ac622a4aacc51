package org.roundtrip.forms.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.api.Samples;
import org.roundtrip.intake.CustomerDesk;

class CaseControllerIT {
    private final Api api = new Api();

    @BeforeEach
    void putAnOrder() {
        api.order("100");
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void opensACaseAndShowsIt() {
        int before = api.statements();
        var opened = open(2, "C1", "k1");
        assertThat(api.statements() - before).isLessThanOrEqualTo(18);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.response().getHeader("Location")).isEqualTo("/api/v1/cases/" + number(opened));
        assertThat(opened.response().getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(opened.at("/state").asString()).isEqualTo("requested");
        assertThat(opened.at("/journey").asString()).isEqualTo("RETURN");
        assertThat(opened.at("/lines/0/requested").asInt()).isEqualTo(2);
        assertThat(opened.at("/tasks/0/queue").asString()).isEqualTo("support");
        assertThat(opened.at("/timeline/0/text").asString()).isEqualTo("Request received");
        assertThat(opened.at("/shipment").isNull()).isTrue();
        assertThat(opened.at("/trackUrl").asString()).startsWith("http://shop.example/track/RMA-");

        before = api.statements();
        var read = api.get("/api/v1/cases/" + number(opened));
        assertThat(api.statements() - before).isLessThanOrEqualTo(5);
        assertThat(read.body()).isEqualTo(opened.body());
    }

    @Test
    void findsTheCaseOfAKnownReference() {
        var first = open(1, "C1", "k1");
        var again = open(1, "C1", "k2");
        assertThat(again.status()).isEqualTo(200);
        assertThat(number(again)).isEqualTo(number(first));
        var other = open(2, "C1", "k3");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/type").asString()).endsWith("/reference-taken");
    }

    @Test
    void refusesUnitsThatAreSpokenForAndUnitsNobodyBought() {
        open(2, null, "k1");
        var taken = open(2, null, "k2");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.at("/type").asString()).endsWith("/units-not-free");
        assertThat(taken.at("/errors/0/pointer").asString()).isEqualTo("/lines/0/quantity");
        var tooMany = open(4, null, "k3");
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.at("/errors/0/code").asString()).isEqualTo("quantity-above-bought");
    }

    @Test
    void wantsAnIdempotencyKey() {
        var answer = api.send("POST", "/api/v1/cases", Samples.openCase("100", 1, null));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/type").asString()).endsWith("/missing-idempotency-key");
        assertThat(api.post("/api/v1/cases", "ü", Samples.openCase("100", 1, null))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void letsOnlyIntegratorsSayWhenItWasAsked() {
        var body =
                Samples.openCase("100", 1, null).replace("{\"ext", "{\"requestedAt\":\"2026-02-25T00:00:00Z\",\"ext");
        Api.signIn("sam", Roles.SUPPORT);
        assertThat(api.post("/api/v1/cases", "k1", body).at("/errors/0/pointer").asString())
                .isEqualTo("/requestedAt");
        Api.signIn("shop", Roles.INTEGRATOR);
        assertThat(api.post("/api/v1/cases", "k2", body.replace("2026-02-25", "2027-01-01"))
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/api/v1/cases", "k3", body).at("/requestedAt").asString())
                .isEqualTo("2026-02-25T00:00:00Z");
    }

    @Test
    void keepsTheLanguageTheCustomerIsWrittenTo() {
        var body = Samples.openCase("100", 1, null);
        assertThat(api.post("/api/v1/cases", "k1", body.replace("{\"ext", "{\"language\":\"de_DE!\",\"ext"))
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/api/v1/cases", "k2", body.replace("{\"ext", "{\"language\":\"de\",\"ext"))
                        .at("/customer/language")
                        .asString())
                .isEqualTo("de");
        assertThat(api.post("/api/v1/cases", "k3", body)
                        .at("/customer/language")
                        .asString())
                .isEqualTo("en");
    }

    @Test
    void answersTheSameForWhatIsAbsentAndWhatIsNoNumber() {
        var absent = api.get("/api/v1/cases/" + CaseNumber.random());
        var nonsense = api.get("/api/v1/cases/nonsense");
        assertThat(absent.status()).isEqualTo(404);
        assertThat(nonsense.status()).isEqualTo(404);
        assertThat(nonsense.body()).isEqualTo(absent.body());
    }

    @Test
    void waitsForAChangeAndSaysWhenThereWasNone() {
        var number = number(open(1, null, "k1"));
        var path = "/api/v1/cases/" + number;
        assertThat(api.get(path, "If-None-Match", "\"1\"").status()).isEqualTo(304);
        assertThat(api.get(path, "If-None-Match", "\"0\"", "Prefer", "wait=10").status())
                .isEqualTo(200);
        assertThat(api.get(path, "If-None-Match", "\"1\"", "Prefer", "wait=1").status())
                .isEqualTo(304);

        var waiting = CompletableFuture.supplyAsync(() -> {
            Api.signIn("shop", Roles.INTEGRATOR);
            return api.get(path, "If-None-Match", "\"1\"", "Prefer", "respond-async, wait=10");
        });
        api.bean(CustomerDesk.class).say(CaseNumber.of(number), Actor.CUSTOMER, "Hello?");
        var changed = waiting.join();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/version").asInt()).isEqualTo(2);
    }

    @Test
    void pagesThroughCasesNewestFirstAndFilters() {
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            numbers.add(0, number(open(1, "C" + i, "k" + i)));
        }
        var first = api.get("/api/v1/cases?limit=2");
        assertThat(first.at("/items").valueStream().map(c -> c.at("/number").asString()))
                .containsExactlyElementsOf(numbers.subList(0, 2));
        var second = api.get("/api/v1/cases?limit=2&cursor=" + first.at("/next").asString());
        assertThat(second.at("/items/0/number").asString()).isEqualTo(numbers.get(2));
        assertThat(second.at("/next").isNull()).isTrue();

        assertThat(found("closed=false")).isEqualTo(3);
        assertThat(found("closed=true")).isZero();
        assertThat(found("state=requested")).isEqualTo(3);
        assertThat(found("state=refunded&closed=true")).isZero();
        assertThat(found("externalReference=C1")).isEqualTo(1);
        assertThat(found("q=C1")).isEqualTo(1);
        assertThat(found("q=" + numbers.get(0).toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(1);
        assertThat(found("q=C1@Example.invalid")).isEqualTo(3);
        assertThat(found("q=100&state=requested&closed=false")).isEqualTo(3);
        assertThat(found("q=%25")).isZero();
        assertThat(api.get("/api/v1/cases?state=odd").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/cases?limit=201").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/cases?limit=x").at("/errors/0/parameter").asString())
                .isEqualTo("limit");
        assertThat(api.get("/api/v1/cases?cursor=x").at("/errors/0/parameter").asString())
                .isEqualTo("cursor");
    }

    @Test
    void cancelsOnceAndShowsItCancelled() {
        var number = number(open(1, null, "k1"));
        var path = "/api/v1/cases/" + number + "/cancel";
        var cancelled = api.post(path, "k2", "{}");
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.at("/state").asString()).isEqualTo("cancelled");
        assertThat(api.post(path, "k2", "{}").body()).isEqualTo(cancelled.body());
        assertThat(api.post(path, "k3", "{\"force\":true}").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/orders/100").at("/lines/0/free").asInt()).isEqualTo(3);
    }

    @Test
    void writesToTheCustomerOncePerKey() {
        var path = "/api/v1/cases/" + number(open(1, null, "k1")) + "/messages";
        var written = api.post(path, "k2", "{\"text\":\"<b>Hi</b>\"}");
        assertThat(written.status()).isEqualTo(201);
        assertThat(api.post(path, "k2", "{\"text\":\"<b>Hi</b>\"}").body()).isEqualTo(written.body());
        assertThat(api.post(path, "k2", "{\"text\":\"Other\"}").status()).isEqualTo(422);
        var all = api.get(path);
        assertThat(all.at("/items")).hasSize(1);
        assertThat(all.at("/items/0/text").asString()).isEqualTo("<b>Hi</b>");
        assertThat(api.post(path, "k3", "{\"text\":\"" + "x".repeat(4001) + "\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void handsOutTheLabelOnceThereIsOne() {
        var number = number(open(1, null, "k1"));
        assertThat(api.get("/api/v1/cases/" + number + "/label").status()).isEqualTo(404);
        api.database()
                .sql(
                        "insert into shipment (case_id, process_instance_id, state, tracking_state, tracking_rank, carrier,"
                                + " tracking_code, hand_in_by, created_at) select id, 'p', 'LABEL_READY', 'UNKNOWN', 0, 'easypost',"
                                + " 'EZ1', 5000, 1000 from case_file")
                .update();
        api.database()
                .sql("insert into label (shipment_id, reference, state, media_type, document)"
                        + " select id, 'r', 'BOUGHT', 'application/pdf', X'25504446' from shipment")
                .update();
        var label = api.get("/api/v1/cases/" + number + "/label");
        assertThat(label.response().getContentType()).isEqualTo("application/pdf");
        assertThat(label.body()).isEqualTo("%PDF");
        var read = api.get("/api/v1/cases/" + number);
        assertThat(read.at("/shipment/labelUrl").asString()).isEqualTo("/api/v1/cases/" + number + "/label");
        assertThat(read.at("/shipment/trackingCode").asString()).isEqualTo("EZ1");
        assertThat(api.get("/api/v1/parcels/EZ1").at("/case").asString()).isEqualTo(number);
        assertThat(api.get("/api/v1/parcels/EZ2").status()).isEqualTo(404);
    }

    private int found(String query) {
        var answer = api.get("/api/v1/cases?" + query);
        assertThat(answer.status()).as(query).isEqualTo(200);
        return answer.at("/items").size();
    }

    private Api.Answer open(int quantity, String reference, String key) {
        return api.post("/api/v1/cases", key, Samples.openCase("100", quantity, reference));
    }

    private static String number(Api.Answer answer) {
        return answer.at("/number").asString();
    }
}

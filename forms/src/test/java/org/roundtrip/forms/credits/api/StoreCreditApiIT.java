package org.roundtrip.forms.credits.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;

class StoreCreditApiIT {
    private static final String CREDITS = "/api/v1/store-credits";
    private static final String ISSUE = """
            {"email":"Ann@example.invalid","amount":2000,"currency":"GBP","reason":"broken on arrival"}""";

    private final Api api = new Api();

    @AfterEach
    void close() {
        api.close();
    }

    private String issued() {
        Api.signIn("fin", Roles.FINANCE);
        var answer = api.post(CREDITS, "issue-1", ISSUE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        Api.signIn("shop", Roles.INTEGRATOR);
        return answer.at("/code").asString();
    }

    private static String spend(long amount, String currency) {
        return "{\"amount\":%d,\"currency\":\"%s\",\"order\":\"S-1\"}".formatted(amount, currency);
    }

    private static void problem(Api.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.at("/type").asString()).endsWith("/" + type);
    }

    @Test
    void aCreditIsIssuedSpentGivenBackAndShownWithItsLedger() {
        var code = issued();
        var spent = api.post(CREDITS + "/" + code + "/spend", "s1", spend(1500, "GBP"));
        assertThat(spent.status()).isEqualTo(201);
        assertThat(spent.at("/balance").asInt()).isEqualTo(500);
        var reverse = "{\"spend\":%d,\"amount\":400}".formatted(spent.at("/id").asInt());
        assertThat(api.post(CREDITS + "/" + code + "/reverse", "r1", reverse).status())
                .isEqualTo(201);

        Api.signIn("sam", Roles.SUPPORT);
        var credit = api.get(CREDITS + "/" + code.toLowerCase(java.util.Locale.ROOT));
        assertThat(credit.at("/balance").asInt()).isEqualTo(900);
        assertThat(credit.at("/email").asString()).isEqualTo("ann@example.invalid");
        assertThat(credit.at("/expired").asBoolean()).isFalse();
        assertThat(credit.at("/entries")
                        .valueStream()
                        .map(e -> e.at("/kind").asString() + e.at("/amount").asInt()))
                .containsExactly("ISSUE2000", "SPEND-1500", "REVERSE400");
        assertThat(credit.at("/entries/0/note").asString()).isEqualTo("broken on arrival");
        assertThat(credit.at("/entries/0/by").asString()).isEqualTo("fin");
    }

    @Test
    void theSameCallAgainHasTheSameAnswerAlsoWhenItsKeyIsForgotten() {
        var code = issued();
        var path = CREDITS + "/" + code + "/spend";
        var first = api.post(path, "s1", spend(1500, "GBP"));
        assertThat(api.post(path, "s1", spend(1500, "GBP")).body()).isEqualTo(first.body());
        problem(api.post(path, "s1", spend(100, "GBP")), 422, "idempotency-key-reused");

        api.database().sql("delete from idempotency_key").update();

        assertThat(api.post(path, "s1", spend(1500, "GBP")).body()).isEqualTo(first.body());
        problem(api.post(path, "s1", spend(100, "GBP")), 422, "idempotency-key-reused");
        assertThat(api.get(CREDITS + "/" + code).at("/balance").asInt()).isEqualTo(500);
        problem(api.send("POST", path, spend(1, "GBP")), 400, "missing-idempotency-key");
    }

    @Test
    void whatACreditDoesNotAllowIsSaidAsAProblemOfItsOwn() {
        var code = issued();
        var path = CREDITS + "/" + code;
        problem(api.post(path + "/spend", "a", spend(2001, "GBP")), 409, "insufficient-balance");
        problem(api.post(path + "/spend", "b", spend(100, "EUR")), 409, "wrong-currency");
        problem(api.post(path + "/spend", "c", spend(0, "GBP")), 400, "invalid-request");
        problem(api.post(path + "/spend", "d", spend(1, "QQQ")), 400, "invalid-request");
        var spent = api.post(path + "/spend", "e", spend(1500, "GBP")).at("/id").asInt();
        problem(
                api.post(path + "/reverse", "f", "{\"spend\":%d,\"amount\":1501}".formatted(spent)),
                409,
                "spend-reversed");
        problem(api.post(path + "/reverse", "g", "{\"spend\":%d,\"amount\":1}".formatted(spent + 1)), 404, "not-found");

        api.database().sql("update store_credit set expires_at = 1").update();

        problem(api.post(path + "/spend", "h", spend(1, "GBP")), 409, "credit-expired");
        assertThat(api.get(path).at("/expired").asBoolean()).isTrue();
    }

    @Test
    void anUnknownCodeIsAnsweredAsWhateverIsAbsent() {
        issued();
        var absent = api.get(CREDITS + "/AAAA-BBBB-CCCC-DDDD");
        problem(absent, 404, "not-found");
        assertThat(absent.body()).isEqualTo(api.get("/api/v1/refunds/999999").body());
        problem(api.post(CREDITS + "/AAAA-BBBB-CCCC-DDDD/spend", "x", spend(1, "GBP")), 404, "not-found");
        assertThat(absent.body()).doesNotContain("AAAA");
    }

    @Test
    void aCustomersCreditsAreListedWithWholeCodesForShopsOnly() {
        var code = issued();
        var shop = api.get(CREDITS + "?email=ANN@example.invalid");
        assertThat(shop.at("/items/0/code").asString()).isEqualTo(code);

        Api.signIn("sam", Roles.SUPPORT);
        var support = api.get(CREDITS + "?email=ann@example.invalid&limit=1");
        assertThat(support.at("/items/0/code").asString()).isEqualTo("…" + code.substring(code.length() - 4));
        assertThat(support.body()).doesNotContain(code);
        assertThat(api.get(CREDITS + "?email=bob@example.invalid").at("/items")).isEmpty();
        problem(api.get(CREDITS), 400, "invalid-request");
    }

    @Test
    void everybodyDoesHisPartOnly() {
        var code = issued();
        assertThat(api.post(CREDITS, "i", ISSUE).status()).isEqualTo(403);
        for (var role : List.of(Roles.SUPPORT, Roles.FINANCE, Roles.WAREHOUSE, Roles.OPERATIONS)) {
            Api.signIn("somebody", role);
            assertThat(api.post(CREDITS + "/" + code + "/spend", "s", spend(1, "GBP"))
                            .status())
                    .isEqualTo(403);
            assertThat(api.post(CREDITS + "/" + code + "/reverse", "r", "{\"spend\":1,\"amount\":1}")
                            .status())
                    .isEqualTo(403);
        }
        Api.signIn("wim", Roles.WAREHOUSE);
        assertThat(api.get(CREDITS + "/" + code).status()).isEqualTo(403);
        assertThat(api.get(CREDITS + "?email=a@b").status()).isEqualTo(403);
    }

    @Test
    void manyCallsWithOneKeyAtOnceSpendOnce() throws Exception {
        var code = issued();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var calls = IntStream.range(0, 8)
                    .<Callable<Api.Answer>>mapToObj(i -> () -> {
                        Api.signIn("shop", Roles.INTEGRATOR);
                        return api.post(CREDITS + "/" + code + "/spend", "once", spend(700, "GBP"));
                    })
                    .toList();
            var answers = new java.util.HashSet<String>();
            for (var future : pool.invokeAll(calls)) {
                answers.add(future.get().status() + future.get().body());
            }
            assertThat(answers).hasSize(1).first().asString().startsWith("201");
        } finally {
            pool.shutdown();
        }
        assertThat(api.get(CREDITS + "/" + code).at("/balance").asInt()).isEqualTo(1300);
    }

    @Test
    void anOrderSaysHowItWasPaidAndHidesWhatIsAsGoodAsMoney() {
        var code = issued();
        var order = org.roundtrip.forms.api.Samples.order("pi_1")
                .replace(
                        "\"payments\":[",
                        "\"payments\":[{\"provider\":\"store-credit\",\"reference\":\"" + code
                                + "\",\"captured\":500},");
        assertThat(api.send("PUT", "/api/v1/orders/T-1", order).status()).isEqualTo(201);
        assertThat(api.send("PUT", "/api/v1/orders/T-2", order.replace("pi_1", "pi_2"))
                        .status())
                .as("the same credit may pay for two orders")
                .isEqualTo(201);
        assertThat(api.send("PUT", "/api/v1/orders/T-3", order).status())
                .as("the same card payment may not")
                .isEqualTo(409);
        assertThat(api.get("/api/v1/orders/T-1").at("/payments/0/reference").asString())
                .isEqualTo(code);

        Api.signIn("sam", Roles.SUPPORT);
        var shown = api.get("/api/v1/orders/T-1");
        assertThat(shown.at("/payments/0/tender").asString()).isEqualTo("STORE_CREDIT");
        assertThat(shown.at("/payments/1/reference").asString()).isEqualTo("pi_1");
        assertThat(shown.body()).doesNotContain(code);
    }
}

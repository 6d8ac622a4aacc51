package org.roundtrip.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roundtrip.money.Race.Finish;
import org.roundtrip.support.Caller;

/**
 * One Idempotency-Key, fifty calls at once, over HTTP: one effect and one answer. What a key means besides is tested where
 * the API is.
 */
@OnMoneyServer
class SameKeyIT {
    private static final int CALLS = 50;

    private final MoneyServer on = MoneyServer.running();
    private final Caller shop = on.signedInAs("integrator");

    @Test
    void fiftyCallsAtOnceOpenOneCaseAndGetItsAnswer() {
        var order = on.shop.order(20_00, 20_00);
        var body = opening(order, 1);
        var race = Race.of(CALLS, i -> shop.post("/cases", "same-" + order.number(), body));

        assertThat(race.atOnce()).isGreaterThan(CALLS / 2);
        assertThat(broken(race, order)).isEmpty();
        var number = race.results().get(0).json().path("number").asString();
        assertThat(race.results().get(0).status()).isEqualTo(201);

        var other = shop.post("/cases", "same-" + order.number(), opening(order, 2));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(other.body()).doesNotContain(number);
        assertThat(cases(order)).isEqualTo(1);
    }

    @Test
    void anotherUserWithTheSameKeySeesNothingOfIt() {
        var order = on.shop.order(20_00, 20_00);
        var first = shop.post("/cases", "mine-" + order.number(), opening(order, 1));

        // The same bytes: his own effect, which finds the unit taken, and not a word of the other's answer.
        var same = on.signedInAs("support").post("/cases", "mine-" + order.number(), opening(order, 1));
        assertThat(same.status()).isEqualTo(409);
        assertThat(same.problem()).isEqualTo("units-not-free");
        assertThat(same.body()).doesNotContain(first.json().path("number").asString());

        var his = on.signedInAs("support").post("/cases", "mine-" + order.number(), opening(order, 2));
        assertThat(his.status()).isEqualTo(201);
        assertThat(his.json().path("number")).isNotEqualTo(first.json().path("number"));
    }

    @Test
    void fiftyApprovalsAtOnceUnderOneKeyAreOneApproval() {
        var file = on.shop.inspected(on.shop.order(120_00), 1);
        var finance = new Finance(on);
        var path = "/tasks/" + finance.task(file) + "/complete";
        var race = Race.of(
                CALLS, i -> finance.by("finance").post(path, "yes-" + file.number(), "{\"verdict\":\"APPROVE\"}"));

        assertThat(race.atOnce()).isGreaterThan(CALLS / 2);
        assertThat(race.results()).extracting(Caller.Answer::status).containsOnly(200);
        assertThat(race.results())
                .extracting(Caller.Answer::body)
                .containsOnly(race.results().get(0).body());
        assertThat(on.count(
                        "select count(*) from refund_approval a join refund r on r.id = a.refund_id where r.case_id = :id",
                        Map.of("id", file.key())))
                .isEqualTo(1);
        new Quiet(on).inTheEnd();
        assertThat(Books.of(on, List.of(file)).problems()).isEmpty();
    }

    @Test
    void callsUnderKeysOfTheirOwnWouldBeSeenAsSeveralEffects() {
        var order = on.shop.order(20_00, 20_00);
        var race = Race.of(4, i -> shop.post("/cases", "own-" + i + "-" + order.number(), opening(order, i % 2 + 1)));
        assertThat(broken(race, order)).isNotEmpty();
    }

    /** In what a race under one key went wrong. */
    private List<String> broken(Finish<Caller.Answer> race, Shop.Order order) {
        var answers = race.results().stream().distinct().count();
        var problems = new java.util.ArrayList<String>();
        if (answers != 1) {
            problems.add(answers + " different answers");
        }
        if (cases(order) != 1) {
            problems.add(cases(order) + " cases");
        }
        return problems;
    }

    private long cases(Shop.Order order) {
        return on.count(
                "select count(distinct case_id) from case_line where order_id = :order", Map.of("order", order.id()));
    }

    private static String opening(Shop.Order order, int line) {
        return ("{\"outcome\":\"REFUND\",\"lines\":[{\"order\":\"%s\",\"line\":%d,\"quantity\":1,"
                        + "\"reason\":\"CHANGED_MIND\"}]}")
                .formatted(order.number(), line);
    }
}

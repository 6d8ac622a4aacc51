package org.roundtrip.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.Outcome;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.intake.OpenRequest;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.support.Caller;

/** The same item asked for in two cases at once: no unit comes back twice. */
@OnMoneyServer
class UnitRaceIT {
    private static final int ROUNDS = 40;
    private static final Predicate<Caller.Answer> OPENED = answer -> answer.status() == 201;

    private final MoneyServer on = MoneyServer.running();
    private final Caller shop = on.signedInAs("integrator");

    @Test
    void oneOfTwoCasesGetsTheUnitThatBothWant() {
        var races = new ArrayList<Race.Finish<Caller.Answer>>();
        for (int round = 0; round < ROUNDS; round++) {
            var order = bought(3);
            var race = Race.of(2, i -> asks(order, 2));
            races.add(race);
            assertThat(race.count(OPENED)).isEqualTo(1);
            assertThat(race.results()).filteredOn(OPENED.negate()).allSatisfy(answer -> assertThat(answer.problem())
                    .isEqualTo("units-not-free"));
            assertThat(overbought(order, 3)).isEmpty();
        }
        assertThat(Race.mostly(races)).isTrue();
    }

    @Test
    void tenCasesAtOnceGetAsManyUnitsAsWereBought() {
        var order = bought(3);
        var race = Race.of(10, i -> asks(order, 1));
        assertThat(race.atOnce()).isGreaterThan(1);
        assertThat(race.count(OPENED)).isEqualTo(3);
        assertThat(overbought(order, 3)).isEmpty();
    }

    @Test
    void aCaseThatIsCancelledMeanwhileGivesItsUnitsToOneOther() {
        var races = new ArrayList<Race.Finish<Integer>>();
        for (int round = 0; round < ROUNDS; round++) {
            var order = bought(2);
            var first = asks(order, 2).json().path("number").asString();
            var race = Race.<Integer>of(List.of(
                    () -> shop.post("/cases/" + first + "/cancel", "c-" + first, "{}")
                            .status(),
                    () -> asks(order, 2).status(),
                    () -> asks(order, 2).status()));
            races.add(race);
            assertThat(race.results().get(0)).isEqualTo(200);
            assertThat(race.results().subList(1, 3)).isSubsetOf(201, 409);
            assertThat(race.count(status -> status == 201)).isLessThanOrEqualTo(1);
            assertThat(overbought(order, 2)).isEmpty();
        }
        assertThat(Race.mostly(races)).isTrue();
    }

    @Test
    void theSameRaceWithoutTheOrdersLockReturnsMoreThanWasBought() {
        var order = bought(1);
        var together = new CyclicBarrier(2);
        var real = on.bean(Orders.class);
        var planted = on.with(
                OpenRequest.class, Orders.class, Planted.instead(Orders.class, real, "lockByNumber", numbers -> {
                    var read = ((Collection<?>) numbers[0])
                            .stream()
                                    .map(number ->
                                            real.findByNumber((String) number).orElseThrow())
                                    .toList();
                    // Each looks at what is free before the other has taken it.
                    new ReadFirst(on, read).units();
                    together.await();
                    return read;
                }));
        var race = Race.of(2, i -> opens(planted, order));
        assertThat(race.results()).contains(true);
        assertThat(race.count(opened -> opened)).isEqualTo(2);
        assertThat(overbought(order, 1)).isNotEmpty();
    }

    private record ReadFirst(MoneyServer on, List<ShopOrder> orders) {
        void units() {
            orders.forEach(order ->
                    on.count("select count(*) from unit_range where order_id = :order", Map.of("order", order.key())));
        }
    }

    private boolean opens(OpenRequest opening, String order) {
        var item = new CaseRequest.Item(order, 1, 1, ReturnReason.CHANGED_MIND, null);
        try {
            opening.openNew(
                    new CaseRequest(List.of(item), Outcome.REFUND, null, null, null, "test", "en-GB", false),
                    Actor.CUSTOMER);
            return true;
        } catch (InvalidRequest taken) {
            return false;
        }
    }

    private Caller.Answer asks(String order, int quantity) {
        return shop.post(
                "/cases",
                "ask-" + System.nanoTime(),
                "{\"outcome\":\"REFUND\",\"lines\":[{\"order\":\"%s\",\"line\":1,\"quantity\":%d,\"reason\":\"CHANGED_MIND\"}]}"
                        .formatted(order, quantity));
    }

    /** An order of one line of so many units. @return its number */
    private String bought(int quantity) {
        var number = "U-" + System.nanoTime();
        var paid = quantity * 10_00;
        var answer = shop.put(
                "/orders/" + number,
                ("{\"placedAt\":\"%s\",\"currency\":\"GBP\",\"customer\":{\"email\":\"ada@example.invalid\","
                                + "\"country\":\"GB\"},\"lines\":[{\"line\":1,\"sku\":\"A\",\"name\":\"Lamp\","
                                + "\"quantity\":%d,\"paid\":%d}],\"payments\":[{\"provider\":\"stripe\","
                                + "\"reference\":\"pi_%s\",\"captured\":%d}]}")
                        .formatted(on.time.instant(), quantity, paid, number, paid));
        assertThat(answer.status()).isEqualTo(201);
        return number;
    }

    private record Held(int first, int last) {}

    /** Units of the order that are spoken for twice, or were never bought. */
    private List<Integer> overbought(String order, int quantity) {
        var held = on.jdbc
                .sql("select first_unit, last_unit from unit_range where order_id ="
                        + " (select id from shop_order where number = ?)")
                .param(order)
                .query((row, n) -> new Held(row.getInt(1), row.getInt(2)))
                .list();
        return IntStream.rangeClosed(1, quantity + 100)
                .filter(unit -> held.stream()
                                .filter(range -> range.first() <= unit && unit <= range.last())
                                .count()
                        > (unit <= quantity ? 1 : 0))
                .boxed()
                .toList();
    }
}

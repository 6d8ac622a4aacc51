package org.roundtrip.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtrip.calculation.Taxes;
import org.roundtrip.calculation.Taxes.Tax;
import org.roundtrip.orders.OrderImport.Discount;
import org.roundtrip.orders.OrderImport.Line;

/** What lies on a whole order is shared out over its lines and units without a minor unit more or less. */
class PaidLinesTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    private static OrderImport order(boolean inclusive, List<Line> lines, List<Discount> discounts, List<Tax> taxes) {
        return new OrderImport(
                "S-1",
                NOW,
                NOW,
                "GBP",
                null,
                inclusive,
                OrderImport.Shipping.paid(0),
                new OrderImport.Customer(null, null, null, null, null, null, null),
                lines,
                discounts,
                taxes,
                List.of());
    }

    private static Line priced(int number, int quantity, long price, List<Discount> discounts, Tax... taxes) {
        return new Line(number, "SKU", "Cup", quantity, null, price, discounts, List.of(taxes), true);
    }

    @Property(tries = 500)
    void linesAndUnitsAddUpToTheOrder(@ForAll long seed, @ForAll boolean inclusive) {
        var random = new Random(seed);
        var lines = new ArrayList<Line>();
        for (int i = 1; i <= 1 + random.nextInt(20); i++) {
            long price = 100 + random.nextInt(100_000);
            lines.add(priced(i, 1 + random.nextInt(9), price, List.of(new Discount("LINE", random.nextInt(50)))));
        }
        long cost = lines.stream().mapToLong(Line::discounted).sum();
        long discount = (long) (random.nextDouble() * cost / 2);
        var taxes = List.of(new Tax("VAT", cost / 11), new Tax("CITY", random.nextInt(40)));
        var order = order(inclusive, lines, List.of(new Discount("CODE", discount)), taxes);
        var problems = new ArrayList<InvalidOrder.Problem>();
        PriceChecks.check(problems, order);
        assertThat(problems).isEmpty();

        var paid = PaidLines.of(1, order);

        long tax = new Taxes(taxes).total();
        assertThat(paid.stream().mapToLong(OrderLine::orderDiscountMinor).sum()).isEqualTo(discount);
        assertThat(paid.stream().mapToLong(OrderLine::taxMinor).sum()).isEqualTo(tax);
        assertThat(paid.stream().mapToLong(OrderLine::paidMinor).sum())
                .isEqualTo(cost - discount + (inclusive ? 0 : tax));
        var units = UnitValue.ZERO;
        for (var line : paid) {
            for (int unit = 1; unit <= line.quantity(); unit++) {
                units = units.plus(line.valueOf(new UnitRange(unit, unit)));
            }
        }
        assertThat(units.total()).isEqualTo(cost - discount + (inclusive ? 0 : tax));
        assertThat(units.taxes()).isEqualTo(paid.stream().map(OrderLine::taxes).reduce(Taxes.NONE, Taxes::plus));
    }

    @Test
    void aDiscountOnTheOrderIsSharedByWhatTheLinesCostAfterTheirOwn() {
        var order = order(
                true,
                List.of(priced(2, 1, 1000, List.of()), priced(1, 3, 2500, List.of(new Discount("SALE", 500)))),
                List.of(new Discount("TEN", 301)),
                List.of());

        var paid = PaidLines.of(1, order);

        assertThat(paid).extracting(OrderLine::lineNo).containsExactly(1, 2);
        assertThat(paid).extracting(OrderLine::orderDiscountMinor).containsExactly(201L, 100L);
        assertThat(paid).extracting(OrderLine::paidMinor).containsExactly(1799L, 900L);
        assertThat(paid).extracting(OrderLine::discountMinor).containsExactly(500L, 0L);
    }

    @Test
    void aTaxThatComesOnTopIsPartOfWhatWasPaid() {
        var order = order(
                false,
                List.of(priced(1, 2, 1000, List.of(), new Tax("STATE", 60), new Tax("CITY", 21))),
                List.of(),
                List.of());

        var line = PaidLines.of(1, order).get(0);

        assertThat(line.paidMinor()).isEqualTo(1081);
        assertThat(line.valueOf(new UnitRange(1, 1)).taxes()).hasToString("STATE:30 CITY:11");
        assertThat(line.valueOf(new UnitRange(2, 2)).taxes()).hasToString("STATE:30 CITY:10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paid and price",
                "neither",
                "discount above price",
                "tax above price",
                "order above lines",
                "tax twice",
                "tax in both",
                "negative"
            })
    void whatDoesNotAddUpIsRefused(String what) {
        var none = List.<Discount>of();
        var tax = new Tax("VAT", 10);
        var order =
                switch (what) {
                    case "paid and price" ->
                        order(true, List.of(new Line(1, "S", "C", 1, 5L, 5L, none, List.of(), true)), none, List.of());
                    case "neither" ->
                        order(
                                true,
                                List.of(new Line(1, "S", "C", 1, null, null, none, List.of(), true)),
                                none,
                                List.of());
                    case "discount above price" ->
                        order(true, List.of(priced(1, 1, 10, List.of(new Discount("D", 11)))), none, List.of());
                    case "tax above price" -> order(true, List.of(priced(1, 1, 9, none, tax)), none, List.of());
                    case "order above lines" ->
                        order(true, List.of(priced(1, 1, 9, none)), List.of(new Discount("D", 10)), List.of());
                    case "tax twice" -> order(true, List.of(priced(1, 1, 90, none, tax, tax)), none, List.of());
                    case "tax in both" -> order(true, List.of(priced(1, 1, 90, none, tax)), none, List.of(tax));
                    default -> order(true, List.of(priced(1, 1, 90, List.of(new Discount("D", -1)))), none, List.of());
                };

        assertThatThrownBy(() -> OrderChecks.check(order)).isInstanceOf(InvalidOrder.class);
    }
}

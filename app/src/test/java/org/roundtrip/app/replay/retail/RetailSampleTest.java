package org.roundtrip.app.replay.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetailSampleTest {
    private static final RetailFile SAMPLE = DemoOrders.sample();

    @Test
    void agreesWithTheIndependentCalculation() {
        var matching = SAMPLE.matching();
        assertThat(SAMPLE.orders()).hasSize(352);
        assertThat(SAMPLE.orderLines()).isEqualTo(7305);
        assertThat(SAMPLE.cancelLines()).isEqualTo(83);
        assertThat(SAMPLE.ignoredLines()).isEqualTo(1);
        assertThat(SAMPLE.badLines()).isEmpty();
        assertThat(matching.full()).isEqualTo(7);
        assertThat(matching.partly()).isZero();
        assertThat(matching.none()).isEqualTo(76);
        assertThat(matching.exceptions()).hasSize(76);
        assertThat(matching.cases()).hasSize(6);
        assertThat(matching.units()).isEqualTo(51);
        assertThat(matching.pence()).isEqualTo(13610);
    }

    @Test
    void givesNoUnitBackTwice() {
        var lines = new HashMap<String, RetailOrderLine>();
        SAMPLE.orders()
                .forEach(order -> order.lines().forEach(line -> lines.put(order.number() + "/" + line.line(), line)));
        var seen = new HashSet<String>();
        for (var returned : SAMPLE.matching().cases()) {
            for (var units : returned.units()) {
                var line = units.order() + "/" + units.line();
                for (int unit = units.first(); unit < units.first() + units.quantity(); unit++) {
                    assertThat(seen.add(line + "/" + unit))
                            .as(line + "/" + unit)
                            .isTrue();
                    assertThat(unit).isBetween(1, lines.get(line).quantity());
                }
            }
        }
        assertThat(seen).hasSize((int) SAMPLE.matching().units());
    }

    @Test
    void splitsEveryLineIntoUnitsThatSumToIt() {
        var random = new Random(7);
        for (var order : SAMPLE.orders()) {
            for (var line : order.lines()) {
                int cut = random.nextInt(line.quantity() + 1);
                assertThat(line.penceOf(0, cut) + line.penceOf(cut, line.quantity() - cut))
                        .isEqualTo(line.paid());
                assertThat(line.penceOf(0, 1) - line.penceOf(line.quantity() - 1, 1))
                        .isBetween(0L, 1L);
            }
        }
    }

    @Test
    void movesTheDemoSoThatItsLastOrderWasPlacedYesterday() {
        var clock = Clock.fixed(Instant.parse("2031-06-15T12:00:00Z"), ZoneOffset.UTC);
        var demo = DemoOrders.newest(50, clock);
        assertThat(demo).hasSize(50).allSatisfy(order -> {
            assertThat(order.customer()).isNotNull();
            assertThat(order.total()).isPositive();
        });
        assertThat(demo.get(49).placedAt().toLocalDate()).isEqualTo(LocalDate.of(2031, 6, 14));
        assertThat(demo).isSortedAccordingTo((a, b) -> a.placedAt().compareTo(b.placedAt()));
    }
}

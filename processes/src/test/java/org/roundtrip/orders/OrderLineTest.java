package org.roundtrip.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.roundtrip.calculation.Taxes;

/** However a line is given back, in whatever parts and order: to the penny what it paid, and never more on the way. */
class OrderLineTest {
    private static OrderLine line(int quantity, long paid, long tax) {
        return new OrderLine(1, 1, "SKU", "Cup", quantity, paid, tax, true, null, 0, 0, Taxes.unnamed(tax));
    }

    @Property
    void partsSumToTheLineInAnyOrderAndNeverExceedIt(
            @ForAll @IntRange(min = 1, max = 100_000) int quantity,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long paid,
            @ForAll @IntRange(min = 0, max = 100) int taxPercent,
            @ForAll long seed) {
        var line = line(quantity, paid, paid / 100 * taxPercent);
        var random = new Random(seed);
        var open = new ArrayList<>(List.of(new UnitRange(1, quantity)));
        var back = UnitValue.ZERO;

        while (!open.isEmpty()) {
            var part = cut(open, random);
            var value = line.valueOf(part);
            assertThat(value.goods()).isNotNegative();
            assertThat(value.tax()).isNotNegative();
            back = back.plus(value);
            assertThat(back.total()).isLessThanOrEqualTo(paid);
        }

        assertThat(back.total()).isEqualTo(paid);
        assertThat(back.tax()).isEqualTo(line.taxMinor());
    }

    /** Takes some units out of what is still open, wherever they lie. */
    private static UnitRange cut(List<UnitRange> open, Random random) {
        var from = open.remove(random.nextInt(open.size()));
        int first = from.first() + random.nextInt(from.size());
        int last = first + random.nextInt(from.last() - first + 1);
        if (first > from.first()) {
            open.add(new UnitRange(from.first(), first - 1));
        }
        if (last < from.last()) {
            open.add(new UnitRange(last + 1, from.last()));
        }
        return new UnitRange(first, last);
    }

    @Property
    void twoUnitsOfALineDifferByAPennyOfGoodsAndOneOfTaxAtMost(
            @ForAll @IntRange(min = 1, max = 1000) int quantity,
            @ForAll @LongRange(min = 0, max = 10_000_000) long paid,
            @ForAll @IntRange(min = 1, max = 1000) int anyUnit) {
        var line = line(quantity, paid, paid / 6);
        int unit = Math.min(anyUnit, quantity);

        var one = line.valueOf(new UnitRange(unit, unit));
        var first = line.valueOf(new UnitRange(1, 1));

        assertThat(first.goods() - one.goods()).isBetween(0L, 1L);
        assertThat(first.tax() - one.tax()).isBetween(0L, 1L);
    }

    @Test
    void theFirstUnitsCarryTheOddPennies() {
        var line = line(3, 1000, 0);

        assertThat(line.valueOf(new UnitRange(1, 1)).total()).isEqualTo(334);
        assertThat(line.valueOf(new UnitRange(2, 3)).total()).isEqualTo(666);
    }
}

package org.roundtrip.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Units as ranges, against units one by one. */
class UnitRangeTest {
    @Property
    void freeIsWhatNobodyHas(@ForAll @IntRange(min = 1, max = 200) int quantity, @ForAll long seed) {
        var taken = someOf(quantity, new Random(seed));

        var free = UnitRange.free(quantity, taken);

        var left = new TreeSet<>(IntStream.rangeClosed(1, quantity).boxed().toList());
        left.removeAll(units(taken));
        assertThat(units(free)).isEqualTo(left);
        assertThat(UnitRange.count(free)).isEqualTo(left.size());
        for (int i = 1; i < free.size(); i++) {
            assertThat(free.get(i).first())
                    .as("apart, in order")
                    .isGreaterThan(free.get(i - 1).last() + 1);
        }
    }

    @Property
    void lowestTakesFromBelow(
            @ForAll @IntRange(min = 1, max = 200) int quantity,
            @ForAll @IntRange(min = 0, max = 250) int count,
            @ForAll long seed) {
        var free = UnitRange.free(quantity, someOf(quantity, new Random(seed)));

        var picked = UnitRange.lowest(free, count);

        var expected = new TreeSet<>(units(free).stream().limit(count).toList());
        assertThat(units(picked)).isEqualTo(expected);
        assertThat(UnitRange.count(picked)).isEqualTo(expected.size());
    }

    /** Disjoint ranges in any order, as several cases would hold them. */
    private static List<UnitRange> someOf(int quantity, Random random) {
        var ranges = new ArrayList<UnitRange>();
        for (int next = 1; next <= quantity; ) {
            int last = Math.min(quantity, next + random.nextInt(10));
            if (random.nextBoolean()) {
                ranges.add(new UnitRange(next, last));
            }
            next = last + 1;
        }
        java.util.Collections.shuffle(ranges, random);
        return ranges;
    }

    private static TreeSet<Integer> units(List<UnitRange> ranges) {
        var units = new TreeSet<Integer>();
        ranges.forEach(
                range -> IntStream.rangeClosed(range.first(), range.last()).forEach(units::add));
        return units;
    }
}

package org.roundtrip.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AllocationTest {
    @Property
    void sharesAddUpAndNoneIsAMinorUnitOff(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long amount,
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 0, max = 1_000_000_000_000L) Long> given) {
        var weights = given.stream().mapToLong(Long::longValue).toArray();
        long all = LongStream.of(weights).sum();
        if (all == 0) {
            weights[0] = 1;
            all = 1;
        }
        var shares = Allocation.byWeight(amount, weights);

        assertThat(LongStream.of(shares).sum()).isEqualTo(amount);
        for (int i = 0; i < shares.length; i++) {
            double exact = (double) amount * weights[i] / all;
            assertThat(shares[i]).isBetween((long) (exact - 1e-3 - 1), (long) (exact + 1e-3) + 1);
            assertThat(shares[i]).isLessThanOrEqualTo(weights[i] == 0 ? 0 : amount);
        }
    }

    @Property
    void theSameAmountsAreSharedTheSameWay(
            @ForAll @LongRange(min = 0, max = 100_000) long amount,
            @ForAll @Size(min = 1, max = 10) List<@LongRange(min = 1, max = 50) Long> given) {
        var weights = given.stream().mapToLong(Long::longValue).toArray();
        assertThat(Allocation.byWeight(amount, weights.clone())).isEqualTo(Allocation.byWeight(amount, weights));
    }

    @Test
    void whatIsLeftGoesToTheLargestRemaindersAndAmongEqualsToTheEarlier() {
        assertThat(Allocation.byWeight(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
        assertThat(Allocation.byWeight(5, new long[] {10, 20, 70})).containsExactly(1, 1, 3);
        assertThat(Allocation.byWeight(1, new long[] {1, 2, 2})).containsExactly(0, 1, 0);
    }

    @Test
    void thereIsNoSharingWithoutWeightNorOfLessThanNothing() {
        assertThat(Allocation.byWeight(0, new long[] {0, 0})).containsExactly(0, 0);
        assertThatThrownBy(() -> Allocation.byWeight(1, new long[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocation.byWeight(-1, new long[] {1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocation.byWeight(1, new long[] {2, -1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void unitsDifferByAMinorUnitAtMostAndTheFirstCarryMore(
            @ForAll @LongRange(min = 0, max = 1_000_000) long amount,
            @ForAll @IntRange(min = 1, max = 300) int quantity) {
        var units = LongStream.rangeClosed(1, quantity)
                .map(k -> Allocation.upTo(amount, quantity, (int) k) - Allocation.upTo(amount, quantity, (int) k - 1))
                .toArray();

        assertThat(Arrays.stream(units).sum()).isEqualTo(amount);
        assertThat(units[0] - units[quantity - 1]).isBetween(0L, 1L);
        assertThat(units).isSortedAccordingTo(Comparator.reverseOrder());
    }
}

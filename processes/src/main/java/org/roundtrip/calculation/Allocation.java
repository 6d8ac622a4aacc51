package org.roundtrip.calculation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares amounts out in whole minor units, without losing or inventing one. */
public final class Allocation {
    private Allocation() {}

    /**
     * Shares an amount out by weight, by the largest remainder: each share is rounded down, and what is left goes, one
     * minor unit each, to the shares that lost most by that; among equals to the earlier one.
     *
     * @param amount not negative
     * @param weights not negative
     * @throws IllegalArgumentException if there is an amount but no weight to share it by
     */
    public static long[] byWeight(long amount, long[] weights) {
        if (amount < 0 || Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("amounts and weights to share by are not negative");
        }
        var all = Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (all.signum() == 0) {
            if (amount != 0) {
                throw new IllegalArgumentException("there is nothing to share " + amount + " by");
            }
            return new long[weights.length];
        }
        var shares = new long[weights.length];
        var remainders = new BigInteger[weights.length];
        long left = amount;
        for (int i = 0; i < weights.length; i++) {
            var exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights[i]));
            var divided = exact.divideAndRemainder(all);
            shares[i] = divided[0].longValueExact();
            remainders[i] = divided[1];
            left -= shares[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }

    /**
     * What the first {@code units} of {@code quantity} units carry of an amount: each its share rounded down, and the
     * first ones a minor unit more, as many as are left over. A unit's share is fixed by its place, so that any parts
     * of the units add up to the whole.
     */
    public static long upTo(long amount, int quantity, int units) {
        return amount / quantity * units + Math.min(units, amount % quantity);
    }
}

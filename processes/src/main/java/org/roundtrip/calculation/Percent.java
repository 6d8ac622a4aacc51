package org.roundtrip.calculation;

import java.math.BigDecimal;

/** A percentage between 0 and 1000, in hundredths of a percent. */
public record Percent(int basisPoints) {
    public static final Percent ZERO = new Percent(0);
    private static final int WHOLE = 10_000;
    private static final int MOST = 100_000;

    public Percent {
        if (basisPoints < 0 || basisPoints > MOST) {
            throw new IllegalArgumentException("no percentage: " + basisPoints + " hundredths");
        }
    }

    /** @throws IllegalArgumentException if it has more than two decimals, or is not between 0 and 1000 */
    public static Percent of(BigDecimal percent) {
        try {
            return new Percent(percent.movePointRight(2).intValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a percentage has at most two decimals: " + percent, e);
        }
    }

    /** This much of an amount that is not negative, rounded down. */
    public long of(long amount) {
        return Math.multiplyExact(amount, basisPoints) / WHOLE;
    }

    /** This percentage, or what another leaves of a hundred if that is less. */
    public Percent atMostBeside(Percent other) {
        return new Percent(Math.min(basisPoints, Math.max(0, WHOLE - other.basisPoints)));
    }

    public boolean none() {
        return basisPoints == 0;
    }
}

package org.roundtrip.orders;

import org.roundtrip.calculation.Taxes;

/** What some units paid, in minor units: goods without tax, and each tax. */
public record UnitValue(long goods, Taxes taxes) {
    public static final UnitValue ZERO = new UnitValue(0, Taxes.NONE);

    public long tax() {
        return taxes.total();
    }

    public long total() {
        return goods + tax();
    }

    public UnitValue plus(UnitValue other) {
        return new UnitValue(goods + other.goods, taxes.plus(other.taxes));
    }
}

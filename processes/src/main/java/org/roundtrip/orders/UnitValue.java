package org.roundtrip.orders;

/** What some units paid, in minor units: goods without tax, and tax. */
public record UnitValue(long goods, long tax) {
    public static final UnitValue ZERO = new UnitValue(0, 0);

    public long total() {
        return goods + tax;
    }

    public UnitValue plus(UnitValue other) {
        return new UnitValue(goods + other.goods, tax + other.tax);
    }
}

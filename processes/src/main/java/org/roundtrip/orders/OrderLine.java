package org.roundtrip.orders;

/**
 * A line as it was paid: {@code paidMinor} is what the customer really paid for all its units, after discounts and with
 * tax; {@code taxMinor} is the part of it that is tax.
 */
public record OrderLine(
        long orderId,
        int lineNo,
        String sku,
        String name,
        int quantity,
        long paidMinor,
        long taxMinor,
        boolean returnable) {

    /** What units {@code range} paid, split in goods and tax. */
    public UnitValue valueOf(UnitRange range) {
        return new UnitValue(share(paidMinor - taxMinor, range), share(taxMinor, range));
    }

    /** Each component is shared by itself: rounded down, and the first units carry one minor unit more. */
    private long share(long component, UnitRange range) {
        long each = component / quantity;
        long odd = component % quantity;
        long oddInRange = Math.max(0, Math.min(range.last(), odd) - range.first() + 1);
        return each * range.size() + oddInRange;
    }
}

package org.roundtrip.orders;

import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Allocation;
import org.roundtrip.calculation.Taxes;
import org.roundtrip.calculation.Taxes.Tax;

/**
 * A line as it was paid: {@code paidMinor} is what the customer really paid for all its units, after discounts and with
 * tax; {@code taxMinor} is the part of it that is tax, {@code taxes} the same by code.
 *
 * @param priceMinor what it cost before discounts, null if the shop told only what was paid
 * @param discountMinor the line's own discounts
 * @param orderDiscountMinor its share of the discounts on the order
 */
public record OrderLine(
        long orderId,
        int lineNo,
        String sku,
        String name,
        int quantity,
        long paidMinor,
        long taxMinor,
        boolean returnable,
        @Nullable Long priceMinor,
        long discountMinor,
        long orderDiscountMinor,
        Taxes taxes) {

    /** Lines of before taxes had codes have none stored. */
    @SuppressWarnings("NullAway")
    public OrderLine {
        taxes = taxes == null ? Taxes.unnamed(taxMinor) : taxes;
    }

    /** What all units paid, without tax. */
    public long goodsMinor() {
        return paidMinor - taxMinor;
    }

    /** What units {@code range} paid: each component is shared by itself, so that all units together are the line. */
    public UnitValue valueOf(UnitRange range) {
        return new UnitValue(
                share(goodsMinor(), range),
                new Taxes(taxes.each().stream()
                        .map(tax -> new Tax(tax.code(), share(tax.amount(), range)))
                        .toList()));
    }

    private long share(long component, UnitRange range) {
        return Allocation.upTo(component, quantity, range.last())
                - Allocation.upTo(component, quantity, range.first() - 1);
    }
}

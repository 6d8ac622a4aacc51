package org.roundtrip.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Taxes.Tax;

/**
 * An order as a shop hands it in. Amounts are minor units of {@code currency}.
 *
 * @param invoice the number of the invoice, if it is not the order's
 * @param pricesIncludeTax whether the prices of lines have their taxes in them
 * @param discounts on the whole order, shared out over its lines by what they cost after their own discounts
 * @param taxes on the whole order, shared out over its lines by what they cost after all discounts
 */
public record OrderImport(
        String number,
        Instant placedAt,
        @Nullable Instant deliveredAt,
        String currency,
        @Nullable String invoice,
        boolean pricesIncludeTax,
        Shipping shipping,
        Customer customer,
        List<Line> lines,
        List<Discount> discounts,
        List<Tax> taxes,
        List<Payment> payments) {

    /** An order whose shop knows what each line paid. */
    public OrderImport(
            String number,
            Instant placedAt,
            @Nullable Instant deliveredAt,
            String currency,
            long shippingPaid,
            Customer customer,
            List<Line> lines,
            List<Payment> payments) {
        this(
                number,
                placedAt,
                deliveredAt,
                currency,
                null,
                true,
                Shipping.paid(shippingPaid),
                customer,
                lines,
                List.of(),
                List.of(),
                payments);
    }

    public record Customer(
            @Nullable String email,
            @Nullable String name,
            @Nullable String reference,
            @Nullable String street,
            @Nullable String city,
            @Nullable String postcode,
            @Nullable String country) {}

    /** @param code the shop's name for it, for example of a voucher */
    public record Discount(String code, long amount) {}

    /**
     * The delivery.
     *
     * @param paid what the customer paid for it, after discounts and with tax
     * @param standard what the cheapest delivery offered would have cost; null if that is the one that was paid. No more
     *     is owed after a withdrawal (Directive 2011/83/EU art. 13(2); UK CCR 2013 reg. 34(3))
     * @param taxes the taxes in {@code paid}
     */
    public record Shipping(long paid, @Nullable Long standard, List<Tax> taxes) {
        public static Shipping paid(long amount) {
            return new Shipping(amount, null, List.of());
        }
    }

    /**
     * A line, either as what it {@code paid} or by its {@code price}, from which that is worked out.
     *
     * @param paid what all units of the line paid, after discounts and with tax
     * @param price what all units of the line cost before any discount
     * @param discounts on this line, not in {@code paid}
     * @param taxes on all units of the line, as they were charged
     */
    public record Line(
            int line,
            String sku,
            String name,
            int quantity,
            @Nullable Long paid,
            @Nullable Long price,
            List<Discount> discounts,
            List<Tax> taxes,
            boolean returnable) {

        /** A line whose shop knows what it paid, with one tax in it. */
        public Line(int line, String sku, String name, int quantity, long paid, long tax, boolean returnable) {
            this(
                    line,
                    sku,
                    name,
                    quantity,
                    paid,
                    null,
                    List.of(),
                    tax == 0 ? List.of() : List.of(new Tax("TAX", tax)),
                    returnable);
        }

        long discounted() {
            return (price == null ? 0 : price) - total(discounts);
        }
    }

    static long total(List<Discount> discounts) {
        return discounts.stream().mapToLong(Discount::amount).sum();
    }

    public record Payment(String provider, String reference, long captured) {}
}

package org.roundtrip.forms.orders.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Taxes;
import org.roundtrip.calculation.Taxes.Tax;
import org.roundtrip.orders.InvalidOrder;
import org.roundtrip.orders.InvalidOrder.Problem;
import org.roundtrip.orders.OrderImport;

/**
 * An order as a shop hands it in. Amounts are minor units of {@code currency}.
 *
 * @param number only in an import; when an order is put, its number is in the path
 * @param invoice the invoice's number, if it is not the order's
 * @param pricesIncludeTax whether the lines' prices have their taxes in them; true if absent
 * @param shippingPaid what the customer paid for delivery, where {@code shipping} says no more; 0 if absent
 * @param discounts on the whole order, shared out over the lines by what they cost after their own discounts
 * @param taxes on the whole order, shared out over the lines by what they cost after all discounts
 * @param payments none for an order that cost nothing
 */
record OrderBody(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = 50)
        String number,

        @NotNull Instant placedAt,
        @Nullable Instant deliveredAt,
        @NotBlank @Size(max = 3) String currency,
        @NotNull @Valid Customer customer,
        @Nullable @Size(max = 50) String invoice,
        @Nullable Boolean pricesIncludeTax,
        @Nullable @Min(0) Long shippingPaid,
        @Nullable @Valid Shipping shipping,
        @NotNull @Size(min = 1, max = 5000) List<@Valid Line> lines,
        @Nullable @Size(max = 10) List<@Valid Discount> discounts,
        @Nullable @Size(max = 10) List<@Valid TaxAmount> taxes,
        @Nullable @Size(max = 50) List<@Valid Payment> payments) {

    record Customer(
            @Nullable @Size(max = 254) String email,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 100) String reference,
            @Nullable @Size(max = 200) String street,
            @Nullable @Size(max = 100) String city,
            @Nullable @Size(max = 20) String postcode,
            @Nullable @Size(max = 2) String country) {}

    /**
     * A line, either as what it {@code paid} or by its {@code price}.
     *
     * @param paid what all units of the line paid, after all discounts and with tax
     * @param tax the tax in {@code paid}, where {@code taxes} says no more
     * @param price what all units of the line cost before any discount
     * @param discounts on this line, off its price
     * @param taxes on all units of the line, as they were charged
     */
    record Line(
            @NotNull @Min(1) Integer line,
            @NotBlank @Size(max = 100) String sku,
            @NotBlank @Size(max = 300) String name,
            @NotNull @Min(1) Integer quantity,
            @Nullable @Min(0) Long paid,
            @Nullable @Min(0) Long tax,
            @Nullable @Min(0) Long price,
            @Nullable @Size(max = 10) List<@Valid Discount> discounts,
            @Nullable @Size(max = 10) List<@Valid TaxAmount> taxes,
            @Nullable Boolean returnable) {

        private OrderImport.Line toImport() {
            return new OrderImport.Line(
                    line,
                    sku,
                    name,
                    quantity,
                    paid,
                    price,
                    Discount.toImport(discounts),
                    tax == null || tax == 0 ? TaxAmount.toImport(taxes) : List.of(new Tax("TAX", tax)),
                    returnable == null || returnable);
        }
    }

    /** @param code the shop's name for it, for example of a voucher */
    record Discount(
            @NotBlank @Size(max = 60) String code,
            @NotNull @Min(0) Long amount) {
        private static List<OrderImport.Discount> toImport(@Nullable List<Discount> discounts) {
            return discounts == null
                    ? List.of()
                    : discounts.stream()
                            .map(each -> new OrderImport.Discount(each.code(), each.amount()))
                            .toList();
        }
    }

    /** @param code the shop's name for it, for example {@code VAT20} */
    record TaxAmount(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,20}")
            String code,

            @NotNull @Min(0) Long amount) {
        private static List<Tax> toImport(@Nullable List<TaxAmount> taxes) {
            return taxes == null
                    ? List.of()
                    : taxes.stream()
                            .map(each -> new Tax(each.code(), each.amount()))
                            .toList();
        }

        static List<TaxAmount> of(Taxes taxes) {
            return taxes.each().stream()
                    .map(tax -> new TaxAmount(tax.code(), tax.amount()))
                    .toList();
        }
    }

    /**
     * The delivery.
     *
     * @param paid what the customer paid for it, after discounts and with tax
     * @param standard what the cheapest delivery offered would have cost; absent if that is the one that was paid
     * @param taxes the taxes in {@code paid}
     */
    record Shipping(
            @NotNull @Min(0) Long paid,
            @Nullable @Min(0) Long standard,
            @Nullable @Size(max = 10) List<@Valid TaxAmount> taxes) {}

    record Payment(
            @NotBlank @Size(max = 30) String provider,
            @NotBlank @Size(max = 100) String reference,
            @NotNull @Min(1) Long captured) {}

    /** @throws InvalidOrder if it says the same thing twice */
    OrderImport toImport(String orderNumber) {
        requireOnce();
        return new OrderImport(
                orderNumber,
                placedAt,
                deliveredAt,
                currency,
                invoice,
                pricesIncludeTax == null || pricesIncludeTax,
                delivery(),
                new OrderImport.Customer(
                        customer.email(),
                        customer.name(),
                        customer.reference(),
                        customer.street(),
                        customer.city(),
                        customer.postcode(),
                        customer.country()),
                lines.stream().map(Line::toImport).toList(),
                Discount.toImport(discounts),
                TaxAmount.toImport(taxes),
                payments == null
                        ? List.of()
                        : payments.stream()
                                .map(p -> new OrderImport.Payment(p.provider(), p.reference(), p.captured()))
                                .toList());
    }

    private void requireOnce() {
        var twice = new ArrayList<Problem>();
        if (shippingPaid != null && shipping != null) {
            twice.add(new Problem("/shippingPaid", "is said by /shipping as well"));
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.tax() != null && line.taxes() != null) {
                twice.add(new Problem("/lines/" + i + "/tax", "is said by the line's taxes as well"));
            }
        }
        if (!twice.isEmpty()) {
            throw new InvalidOrder(twice);
        }
    }

    private OrderImport.Shipping delivery() {
        return shipping == null
                ? OrderImport.Shipping.paid(shippingPaid == null ? 0 : shippingPaid)
                : new OrderImport.Shipping(shipping.paid(), shipping.standard(), TaxAmount.toImport(shipping.taxes()));
    }
}

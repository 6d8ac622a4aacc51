package org.roundtrip.forms.orders.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.orders.OrderImport;

/**
 * An order as a shop hands it in. Amounts are minor units of {@code currency}.
 *
 * @param number only in an import; when an order is put, its number is in the path
 * @param shippingPaid what the customer paid for delivery; 0 if absent
 * @param payments none for an order that cost nothing
 */
record OrderBody(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = 50)
        String number,

        @NotNull Instant placedAt,
        @Nullable Instant deliveredAt,
        @NotBlank @Size(max = 3) String currency,
        @NotNull @Valid Customer customer,
        @Nullable @Min(0) Long shippingPaid,
        @NotNull @Size(min = 1, max = 5000) List<@Valid Line> lines,
        @Nullable @Size(max = 50) List<@Valid Payment> payments) {

    record Customer(
            @Nullable @Size(max = 254) String email,
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 100) String reference,
            @Nullable @Size(max = 200) String street,
            @Nullable @Size(max = 100) String city,
            @Nullable @Size(max = 20) String postcode,
            @Nullable @Size(max = 2) String country) {}

    /** @param paid what all units of the line paid, after discounts and with tax; {@code tax} is the tax in it */
    record Line(
            @NotNull @Min(1) Integer line,
            @NotBlank @Size(max = 100) String sku,
            @NotBlank @Size(max = 300) String name,
            @NotNull @Min(1) Integer quantity,
            @NotNull @Min(0) Long paid,
            @Nullable @Min(0) Long tax,
            @Nullable Boolean returnable) {}

    record Payment(
            @NotBlank @Size(max = 30) String provider,
            @NotBlank @Size(max = 100) String reference,
            @NotNull @Min(1) Long captured) {}

    OrderImport toImport(String orderNumber) {
        return new OrderImport(
                orderNumber,
                placedAt,
                deliveredAt,
                currency,
                shippingPaid == null ? 0 : shippingPaid,
                new OrderImport.Customer(
                        customer.email(),
                        customer.name(),
                        customer.reference(),
                        customer.street(),
                        customer.city(),
                        customer.postcode(),
                        customer.country()),
                lines.stream()
                        .map(l -> new OrderImport.Line(
                                l.line(),
                                l.sku(),
                                l.name(),
                                l.quantity(),
                                l.paid(),
                                l.tax() == null ? 0 : l.tax(),
                                l.returnable() == null || l.returnable()))
                        .toList(),
                payments == null
                        ? List.of()
                        : payments.stream()
                                .map(p -> new OrderImport.Payment(p.provider(), p.reference(), p.captured()))
                                .toList());
    }
}

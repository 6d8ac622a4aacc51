package org.roundtrip.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as a shop hands it in. Amounts are minor units of {@code currency}. */
public record OrderImport(
        String number,
        Instant placedAt,
        @Nullable Instant deliveredAt,
        String currency,
        long shippingPaid,
        Customer customer,
        List<Line> lines,
        List<Payment> payments) {

    public record Customer(
            @Nullable String email,
            @Nullable String name,
            @Nullable String reference,
            @Nullable String street,
            @Nullable String city,
            @Nullable String postcode,
            @Nullable String country) {}

    /** @param paid what all units of the line paid, after discounts and with tax; {@code tax} is the tax in it */
    public record Line(int line, String sku, String name, int quantity, long paid, long tax, boolean returnable) {}

    public record Payment(String provider, String reference, long captured) {}
}

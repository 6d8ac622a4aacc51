package org.roundtrip.forms.orders.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.payment.Tender;

/** An order as we know it: what was put, and how many units of each line are not yet spoken for. */
record OrderJson(
        String number,
        Instant placedAt,
        @Nullable Instant deliveredAt,
        String currency,
        OrderBody.Customer customer,
        @Nullable String invoice,
        long shippingPaid,
        OrderBody.Shipping shipping,
        List<Line> lines,
        List<Payment> payments) {

    /** @param reference whole for integrators; of a store credit or a gift card others see the end only */
    record Payment(String provider, String reference, long captured, Tender tender) {}

    /**
     * What all units of the line paid and how that came about; {@code tax} is the sum of {@code taxes}, and
     * {@code orderDiscount} the line's share of the discounts on the order.
     */
    record Line(
            int line,
            String sku,
            String name,
            int quantity,
            @Nullable Long price,
            long discount,
            long orderDiscount,
            long paid,
            long tax,
            List<OrderBody.TaxAmount> taxes,
            boolean returnable,
            int free) {}
}

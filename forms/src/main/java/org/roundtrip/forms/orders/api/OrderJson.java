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
        long shippingPaid,
        List<Line> lines,
        List<Payment> payments) {

    /** @param reference whole for integrators; of a store credit or a gift card others see the end only */
    record Payment(String provider, String reference, long captured, Tender tender) {}

    record Line(int line, String sku, String name, int quantity, long paid, long tax, boolean returnable, int free) {}
}

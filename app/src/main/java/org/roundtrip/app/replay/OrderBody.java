package org.roundtrip.app.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.app.replay.retail.RetailOrder;

/** An order as the API takes it. {@code number} is null where the address of the request says it. */
record OrderBody(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String number,
        Instant placedAt,
        @Nullable Instant deliveredAt,
        String currency,
        Customer customer,
        long shippingPaid,
        List<Line> lines,
        List<Payment> payments) {

    /** The order paid by that payment, or by none if it cost nothing. Postage is a line like in the file. */
    static OrderBody of(RetailOrder order, @Nullable String payment) {
        var lines = order.lines().stream()
                .map(line -> new Line(
                        line.line(), line.sku(), line.name(), line.quantity(), line.paid(), 0, line.returnable()))
                .toList();
        var payments = payment == null ? List.<Payment>of() : List.of(new Payment("stripe", payment, order.total()));
        return new OrderBody(null, order.placedAtInstant(), null, "GBP", Customer.of(order), 0, lines, payments);
    }

    OrderBody numbered(String name) {
        return new OrderBody(name, placedAt, deliveredAt, currency, customer, shippingPaid, lines, payments);
    }

    record Customer(
            String email,
            String name,
            @Nullable String reference,
            String street,
            String city,
            String postcode,
            String country) {

        static Customer of(RetailOrder order) {
            var address = order.address();
            return new Customer(
                    order.email(),
                    order.customerName(),
                    order.customer(),
                    address.street(),
                    address.city(),
                    address.postcode(),
                    address.country());
        }
    }

    record Line(int line, String sku, String name, int quantity, long paid, long tax, boolean returnable) {}

    record Payment(String provider, String reference, long captured) {}
}

package org.roundtrip.orders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.roundtrip.calculation.Allocation;
import org.roundtrip.calculation.Taxes;
import org.roundtrip.calculation.Taxes.Tax;

/**
 * Works out, once and for all, what each line of an order really paid: what lies on the whole order is shared out over
 * its lines by the largest remainder. The order is known to be {@link OrderChecks checked}.
 */
final class PaidLines {
    private final OrderImport order;
    private final List<OrderImport.Line> lines;
    private final long[] orderDiscounts;

    private PaidLines(OrderImport order) {
        this.order = order;
        this.lines = order.lines().stream()
                .sorted(Comparator.comparingInt(OrderImport.Line::line))
                .toList();
        this.orderDiscounts = Allocation.byWeight(
                OrderImport.total(order.discounts()),
                lines.stream().mapToLong(OrderImport.Line::discounted).toArray());
    }

    /** The lines in the order of their numbers. */
    static List<OrderLine> of(long orderId, OrderImport order) {
        return new PaidLines(order).all(orderId);
    }

    private List<OrderLine> all(long orderId) {
        var orderTaxes = orderTaxes();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> line(orderId, i, new Taxes(lines.get(i).taxes()).plus(orderTaxes.get(i))))
                .toList();
    }

    private OrderLine line(long orderId, int i, Taxes taxes) {
        var line = lines.get(i);
        return new OrderLine(
                orderId,
                line.line(),
                line.sku(),
                line.name(),
                line.quantity(),
                line.paid() == null ? paid(i, taxes) : line.paid(),
                taxes.total(),
                line.returnable(),
                line.price(),
                OrderImport.total(line.discounts()),
                orderDiscounts[i],
                taxes);
    }

    private long paid(int i, Taxes taxes) {
        return left(i) + (order.pricesIncludeTax() ? 0 : taxes.total());
    }

    /** What a line's price is after all discounts. */
    private long left(int i) {
        return lines.get(i).discounted() - orderDiscounts[i];
    }

    /** By line: its part of each tax on the order. */
    private List<Taxes> orderTaxes() {
        var shares = new ArrayList<Taxes>(java.util.Collections.nCopies(lines.size(), Taxes.NONE));
        var weights = IntStream.range(0, lines.size()).mapToLong(this::left).toArray();
        for (var tax : order.taxes()) {
            var parts = Allocation.byWeight(tax.amount(), weights);
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] != 0) {
                    shares.set(i, shares.get(i).plus(new Taxes(List.of(new Tax(tax.code(), parts[i])))));
                }
            }
        }
        return shares;
    }
}

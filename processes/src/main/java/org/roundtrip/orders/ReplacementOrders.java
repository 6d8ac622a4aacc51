package org.roundtrip.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.roundtrip.calculation.Allocation;
import org.roundtrip.calculation.Taxes;
import org.roundtrip.calculation.Taxes.Tax;
import org.roundtrip.payment.PayingOrders;
import org.springframework.stereotype.Service;

/**
 * Writes replacements down as orders, so that they can be returned or exchanged like anything else. What paid for the
 * order they come from pays for them: refunds of them go there.
 */
@Service
public class ReplacementOrders {
    private final Orders orders;
    private final OrderLines lines;
    private final PayingOrders paying;
    private final Clock clock;

    ReplacementOrders(Orders orders, OrderLines lines, PayingOrders paying, Clock clock) {
        this.orders = orders;
        this.lines = lines;
        this.paying = paying;
        this.clock = clock;
    }

    /**
     * Something sent in place of an order's line.
     *
     * @param paidMinor what it costs, in minor units of the order's currency, with tax
     */
    public record Replacement(long orderId, int orderLineNo, String sku, String name, int quantity, long paidMinor) {}

    /** One order for each order that something is replaced of. */
    public void add(List<Replacement> replacements, Instant deliveredAt) {
        var byOrder = new LinkedHashMap<Long, List<Replacement>>();
        replacements.forEach(each ->
                byOrder.computeIfAbsent(each.orderId(), id -> new ArrayList<>()).add(each));
        byOrder.forEach((id, each) -> add(orders.findById(id).orElseThrow(), each, deliveredAt));
    }

    private void add(ShopOrder replaced, List<Replacement> replacements, Instant deliveredAt) {
        long paidBy = paying.of(replaced.key());
        var root = paidBy == replaced.key() ? replaced : orders.findById(paidBy).orElseThrow();
        orders.lockById(List.of(paidBy));
        var order = orders.save(new ShopOrder(
                null,
                root.number() + "-X" + (paying.goingBy(paidBy).size() + 1),
                clock.instant(),
                deliveredAt,
                replaced.currency(),
                0,
                null,
                null,
                null,
                replaced.customerEmail(),
                replaced.customerName(),
                replaced.customerReference(),
                replaced.street(),
                replaced.city(),
                replaced.postcode(),
                replaced.country(),
                clock.instant(),
                true,
                null));
        paying.add(order.key(), paidBy);
        var before = lines.of(replaced.key());
        var stored = new ArrayList<OrderLine>();
        for (var each : replacements) {
            var line = before.stream()
                    .filter(known -> known.lineNo() == each.orderLineNo())
                    .findFirst()
                    .orElseThrow();
            var taxes = taxes(line, each.paidMinor());
            stored.add(new OrderLine(
                    order.key(),
                    stored.size() + 1,
                    each.sku(),
                    each.name(),
                    each.quantity(),
                    each.paidMinor(),
                    taxes.total(),
                    true,
                    null,
                    0,
                    0,
                    taxes));
        }
        lines.insert(stored);
    }

    /** Taxed as what it stands for was: the same part of what was paid. */
    private static Taxes taxes(OrderLine line, long paidMinor) {
        if (line.paidMinor() == 0) {
            return Taxes.NONE;
        }
        return new Taxes(line.taxes().each().stream()
                .map(tax -> new Tax(
                        tax.code(),
                        Allocation.byWeight(paidMinor, new long[] {tax.amount(), line.paidMinor() - tax.amount()})[0]))
                .toList());
    }
}

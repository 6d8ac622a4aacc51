package org.roundtrip.reimbursement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.roundtrip.calculation.Allocation;
import org.roundtrip.calculation.Basis;
import org.roundtrip.calculation.Kind;
import org.roundtrip.calculation.Taxes;
import org.roundtrip.calculation.Taxes.Tax;
import org.roundtrip.orders.OrderLine;
import org.roundtrip.orders.OrderLines;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.orders.ReservedUnits.Settled;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.payment.PayingOrders;
import org.roundtrip.policy.DecisionTables;
import org.roundtrip.policy.RefundTermsPolicy;
import org.roundtrip.refund.RefundLines;
import org.springframework.stereotype.Component;

/**
 * What is given back of the delivery to the customer: once per order, with the refund that makes its return complete.
 * After a withdrawal that is the cheapest delivery offered, at most what was paid (Directive 2011/83/EU art. 13(2); UK
 * CCR 2013 reg. 34(3)).
 */
@Component
class ShippingRefund {
    private final Orders orders;
    private final PayingOrders paying;
    private final OrderLines lines;
    private final ReservedUnits units;
    private final RefundLines given;
    private final RefundTermsPolicy policy;

    ShippingRefund(
            Orders orders,
            PayingOrders paying,
            OrderLines lines,
            ReservedUnits units,
            RefundLines given,
            RefundTermsPolicy policy) {
        this.orders = orders;
        this.paying = paying;
        this.lines = lines;
        this.units = units;
        this.given = given;
        this.policy = policy;
    }

    record Delivery(Basis.Shipping shipping, DecisionTables.Answer answer) {}

    /** @param owed all that is paid back now; whoever performs it holds the locks of the orders' rows */
    List<Delivery> of(List<OwedItem> owed) {
        return sold(owed.stream().map(OwedItem::order).distinct().toList()).stream()
                .filter(order -> order.shippingMinor() > 0)
                .flatMap(order -> of(order, owed).stream())
                .toList();
    }

    /** The orders that were sold and delivered: a replacement belongs to the one it was sent for. */
    List<ShopOrder> sold(List<ShopOrder> known) {
        var replacements = known.stream()
                .filter(ShopOrder::replacement)
                .map(ShopOrder::key)
                .toList();
        if (replacements.isEmpty()) {
            return known;
        }
        var sold = new TreeMap<Long, ShopOrder>();
        orders.findAllById(Set.copyOf(paying.of(replacements).values())).forEach(order -> sold.put(order.key(), order));
        known.stream().filter(order -> !order.replacement()).forEach(order -> sold.put(order.key(), order));
        return List.copyOf(sold.values());
    }

    private Optional<Delivery> of(ShopOrder order, List<OwedItem> owed) {
        var decision = policy.shipping(
                isComplete(order, owed),
                owed.stream()
                        .anyMatch(item -> item.order().key() == order.key()
                                && item.reason().shopsFault()));
        long paid = order.shippingMinor();
        long standard = order.shippingStandardMinor() == null ? paid : order.shippingStandardMinor();
        long amount =
                switch (decision.shipping()) {
                    case NONE -> 0;
                    case STANDARD -> Math.min(paid, standard);
                    case PAID -> paid;
                };
        if (amount == 0 || given.givenBack(order.key()).getOrDefault(Kind.SHIPPING, 0L) != 0) {
            return Optional.empty();
        }
        var taxes = share(order.taxesOnShipping(), paid, amount);
        return Optional.of(new Delivery(
                new Basis.Shipping(order.key(), amount, taxes, decision.answer().source()), decision.answer()));
    }

    /** Whether nothing that can be sent back stays with the customer: not the goods, and not what was sent for them. */
    private boolean isComplete(ShopOrder order, List<OwedItem> owed) {
        var settled = units.settled(order.key());
        return isBack(order.key(), settled, owed)
                && (settled.values().stream().allMatch(units -> units.exchanged() == 0)
                        || paying.goingBy(order.key()).stream()
                                .allMatch(replacement -> isBack(replacement, units.settled(replacement), owed)));
    }

    private boolean isBack(long order, Map<Integer, Settled> settled, List<OwedItem> owed) {
        var back = new HashMap<Integer, Integer>();
        settled.forEach((line, units) -> back.put(line, units.units()));
        owed.stream()
                .filter(item -> item.order().key() == order)
                .forEach(item -> back.merge(item.line().lineNo(), item.count(), Integer::sum));
        return lines.of(order).stream()
                .filter(OrderLine::returnable)
                .allMatch(line -> back.getOrDefault(line.lineNo(), 0) >= line.quantity());
    }

    private static Taxes share(Taxes taxes, long paid, long amount) {
        var weights = new ArrayList<Long>(List.of(paid - taxes.total()));
        taxes.each().forEach(tax -> weights.add(tax.amount()));
        var shares = Allocation.byWeight(
                amount, weights.stream().mapToLong(Long::longValue).toArray());
        var shared = new ArrayList<Tax>();
        for (int i = 0; i < taxes.each().size(); i++) {
            shared.add(new Tax(taxes.each().get(i).code(), shares[i + 1]));
        }
        return new Taxes(shared);
    }
}

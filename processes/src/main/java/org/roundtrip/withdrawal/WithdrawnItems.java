package org.roundtrip.withdrawal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.orders.OrderKey;
import org.roundtrip.orders.OrderLine;
import org.roundtrip.orders.OrderLines;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.orders.UnitRange;
import org.springframework.stereotype.Component;

/** What of an order can still be withdrawn from, and what of it a person has chosen. */
@Component
public class WithdrawnItems {
    private final Orders orders;
    private final OrderLines lines;
    private final ReservedUnits reserved;

    WithdrawnItems(Orders orders, OrderLines lines, ReservedUnits reserved) {
        this.orders = orders;
        this.lines = lines;
        this.reserved = reserved;
    }

    /** @param left units that no case holds and nobody has been paid back */
    public record Item(OrderLine line, int left) {}

    ShopOrder order(long orderId) {
        return orders.findById(orderId).orElseThrow();
    }

    /** The lines of an order. */
    public List<Item> of(long orderId) {
        var taken = reserved.taken(List.of(orderId));
        return lines.of(orderId).stream()
                .map(line -> new Item(
                        line,
                        line.quantity()
                                - UnitRange.count(taken.getOrDefault(new OrderKey(orderId, line.lineNo()), List.of()))))
                .toList();
    }

    /** @throws InvalidRequest if nothing is chosen, or nothing is left */
    List<CaseRequest.Item> chosen(ShopOrder order, @Nullable List<DecideWithdrawalAnswer.Line> chosen) {
        var items = chosen == null || chosen.isEmpty()
                ? of(order.key()).stream()
                        .filter(item -> item.left() > 0 && item.line().returnable())
                        .map(item -> FindContract.item(order, item.line().lineNo(), item.left()))
                        .toList()
                : chosen.stream()
                        .filter(Objects::nonNull)
                        .filter(line -> line.quantity() > 0)
                        .map(line -> FindContract.item(order, line.line(), line.quantity()))
                        .toList();
        if (items.isEmpty()) {
            throw new InvalidRequest("/lines", "no-items", "nothing is chosen, or nothing of it is left");
        }
        return items;
    }
}

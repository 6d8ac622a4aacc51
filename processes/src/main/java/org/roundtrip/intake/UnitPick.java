package org.roundtrip.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.cases.InvalidRequest.Problem;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.orders.OrderKey;
import org.roundtrip.orders.OrderLine;
import org.roundtrip.orders.OrderLines;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.orders.ShopOrder;
import org.roundtrip.orders.UnitRange;
import org.roundtrip.orders.UnitValue;
import org.roundtrip.policy.ReturnPolicy;
import org.springframework.stereotype.Component;

/** Checks a request against its orders and picks the units it takes: one path for previews and for real. */
@Component
class UnitPick {
    private static final int MAX_ITEMS = 700;
    private static final int MAX_COMMENT = 1000;

    private final OrderLines lines;
    private final ReservedUnits reserved;
    private final ReturnPolicy policy;
    private final Clock clock;

    UnitPick(OrderLines lines, ReservedUnits reserved, ReturnPolicy policy, Clock clock) {
        this.lines = lines;
        this.reserved = reserved;
        this.policy = policy;
        this.clock = clock;
    }

    /** One item of a request with its order line and the units it takes. */
    record Picked(CaseRequest.Item item, ShopOrder order, OrderLine line, List<UnitRange> units) {
        UnitValue value() {
            return units.stream().map(line::valueOf).reduce(UnitValue.ZERO, UnitValue::plus);
        }

        Money money() {
            return Money.ofMinor(CurrencyUnit.of(order.currency()), value().total());
        }
    }

    /** @throws InvalidRequest naming every item that can't be had */
    List<Picked> pick(CaseRequest request, Collection<ShopOrder> known) {
        return pick(request, known, false);
    }

    /** @param byLaw whether what the shop marks as final may come back all the same */
    List<Picked> pick(CaseRequest request, Collection<ShopOrder> known, boolean byLaw) {
        var orders = new HashMap<String, ShopOrder>();
        known.forEach(order -> orders.put(order.number(), order));
        var problems = new ArrayList<Problem>();
        checkShape(request, orders, problems);
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
        var found = lines.find(request.items().stream()
                .map(item -> new OrderKey(orders.get(item.orderNumber()).key(), item.line()))
                .toList());
        var taken = reserved.taken(orders.values().stream().map(ShopOrder::key).toList());
        var picked = new ArrayList<Picked>();
        for (int i = 0; i < request.items().size(); i++) {
            var item = request.items().get(i);
            var order = orders.get(item.orderNumber());
            var key = new OrderKey(order.key(), item.line());
            var line = Optional.ofNullable(found.get(key));
            if (!byLaw && line.isPresent() && !line.get().returnable()) {
                problems.add(new Problem("/lines/" + i + "/line", "not-returnable", "this line can't be sent back"));
                continue;
            }
            units(order, item.line(), item.quantity(), line, taken, "/lines/" + i, problems)
                    .ifPresent(units -> picked.add(new Picked(item, order, line.orElseThrow(), units)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
        return picked;
    }

    private static Optional<List<UnitRange>> units(
            ShopOrder order,
            int lineNo,
            int quantity,
            Optional<OrderLine> line,
            Map<OrderKey, List<UnitRange>> taken,
            String at,
            List<Problem> problems) {
        if (line.isEmpty()) {
            problems.add(new Problem(at + "/line", "unknown-line", "the order has no such line"));
            return Optional.empty();
        }
        var spokenFor = taken.computeIfAbsent(new OrderKey(order.key(), lineNo), k -> new ArrayList<>());
        var free = UnitRange.free(line.get().quantity(), spokenFor);
        int left = UnitRange.count(free);
        if (quantity > left) {
            problems.add(new Problem(
                    at + "/quantity",
                    quantity > line.get().quantity() ? "quantity-above-bought" : "quantity-above-left",
                    line.get().quantity() + " bought, " + left + " left to send back"));
            return Optional.empty();
        }
        var units = UnitRange.lowest(free, quantity);
        spokenFor.addAll(units);
        return Optional.of(units);
    }

    private static void checkShape(CaseRequest request, Map<String, ShopOrder> orders, List<Problem> problems) {
        if (request.items().isEmpty() || request.items().size() > MAX_ITEMS) {
            problems.add(new Problem("/lines", "no-items", "a request has 1 to " + MAX_ITEMS + " lines"));
        }
        for (int i = 0; i < request.items().size(); i++) {
            var item = request.items().get(i);
            var at = "/lines/" + i;
            if (!orders.containsKey(item.orderNumber())) {
                problems.add(new Problem(at + "/order", "unknown-order", "there is no such order"));
            }
            if (item.quantity() < 1) {
                problems.add(new Problem(at + "/quantity", "quantity-not-positive", "at least one unit is needed"));
            }
            if (item.comment() != null && item.comment().length() > MAX_COMMENT) {
                problems.add(new Problem(at + "/comment", "too-long", "at most " + MAX_COMMENT + " characters"));
            }
        }
        if (orders.values().stream().map(ShopOrder::currency).distinct().count() > 1) {
            problems.add(new Problem("/lines", "several-currencies", "one request has orders of one currency"));
        }
    }

    /** What the policy says to some units of an order, asked for at {@code requestedAt}. */
    ReturnPolicy.Decision decide(ShopOrder order, ReturnReason reason, Money value, Instant requestedAt) {
        return policy.decide(question(order, true, reason, value, requestedAt));
    }

    /** What an order's lines may be sent back, before a reason is known. */
    List<ReturnableItem> items(ShopOrder order) {
        var taken = reserved.taken(List.of(order.key()));
        return lines.of(order.key()).stream()
                .map(line -> item(order, line, taken.getOrDefault(new OrderKey(order.key(), line.lineNo()), List.of())))
                .toList();
    }

    /** What the units paid that a request for that many would take. @throws InvalidRequest if it could not have them */
    Money paid(ShopOrder order, int lineNo, int quantity) {
        var key = new OrderKey(order.key(), lineNo);
        var problems = new ArrayList<Problem>();
        var taken = reserved.taken(List.of(order.key()));
        var line = Optional.ofNullable(lines.find(List.of(key)).get(key));
        if (line.isPresent() && !line.get().returnable()) {
            throw new InvalidRequest("/line", "not-returnable", "this line can't be sent back");
        }
        return units(order, lineNo, quantity, line, taken, "", problems)
                .map(units -> units.stream().map(line.orElseThrow()::valueOf).reduce(UnitValue.ZERO, UnitValue::plus))
                .map(value -> Money.ofMinor(CurrencyUnit.of(order.currency()), value.total()))
                .orElseThrow(() -> new InvalidRequest(problems));
    }

    private ReturnableItem item(ShopOrder order, OrderLine line, List<UnitRange> taken) {
        var free = UnitRange.free(line.quantity(), taken);
        var next = free.isEmpty()
                ? new UnitRange(1, 1)
                : new UnitRange(free.get(0).first(), free.get(0).first());
        var unitPaid = Money.ofMinor(
                CurrencyUnit.of(order.currency()), line.valueOf(next).total());
        var decision = policy.decide(question(order, line.returnable(), null, unitPaid, clock.instant()));
        return new ReturnableItem(
                line.lineNo(),
                line.sku(),
                line.name(),
                line.quantity(),
                UnitRange.count(free),
                unitPaid,
                decision.verdict(),
                decision.because());
    }

    private static ReturnPolicy.Question question(
            ShopOrder order,
            boolean returnable,
            @org.jspecify.annotations.Nullable ReturnReason reason,
            Money value,
            Instant requestedAt) {
        long days = Duration.between(order.countsFrom(), requestedAt).toDays();
        return new ReturnPolicy.Question(Math.max(0, days), returnable, reason, value);
    }
}

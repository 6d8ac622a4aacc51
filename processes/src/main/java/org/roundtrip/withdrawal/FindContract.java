package org.roundtrip.withdrawal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.ReturnReason;
import org.roundtrip.intake.CaseRequest;
import org.roundtrip.orders.OrderLines;
import org.roundtrip.orders.Orders;
import org.roundtrip.orders.ReservedUnits;
import org.roundtrip.orders.ShopOrder;
import org.springframework.stereotype.Component;

/** Finds the order a statement is about, and says what speaks against going on without a person. Changes nothing. */
@Component
class FindContract {
    private static final Duration TO_HAND_IN = Duration.ofDays(14);

    private final Orders orders;
    private final OrderLines lines;
    private final ReservedUnits reserved;
    private final WithdrawalTerms terms;

    FindContract(Orders orders, OrderLines lines, ReservedUnits reserved, WithdrawalTerms terms) {
        this.orders = orders;
        this.lines = lines;
        this.reserved = reserved;
        this.terms = terms;
    }

    /** @param order null if there is none of that number; {@code term} with it */
    record Found(Finding finding, @Nullable ShopOrder order, WithdrawalTerms.@Nullable Term term) {}

    Found find(Statement statement) {
        return find(statement, statement.orderNamed());
    }

    /** As {@link #find(Statement)}, with the number a person has found out. */
    Found find(Statement statement, String number) {
        var order = order(number);
        if (order.isEmpty()) {
            return new Found(Finding.UNKNOWN_ORDER, null, null);
        }
        var term = terms.of(order.get(), statement.statedAt());
        return new Found(finding(statement, order.get(), term), order.get(), term);
    }

    private Optional<ShopOrder> order(String number) {
        // A replacement belongs to the order it was sent for.
        return orders.findByNumber(number.strip()).filter(order -> !order.replacement());
    }

    private Finding finding(Statement statement, ShopOrder order, WithdrawalTerms.Term term) {
        if (!Objects.equals(order.customerEmail(), statement.email())) {
            return Finding.EMAIL_DIFFERS;
        }
        if (statement.byHand()) {
            return Finding.BY_HAND;
        }
        if (term.lastDay() == null) {
            return Finding.NOT_DELIVERED;
        }
        if (!term.inTime()) {
            return Finding.TOO_LATE;
        }
        if (!statement.wholeOrder()) {
            return Finding.ITEMS_NAMED;
        }
        if (lines.of(order.key()).stream().anyMatch(line -> !line.returnable())) {
            return Finding.NOT_RETURNABLE;
        }
        return reserved.taken(List.of(order.key())).isEmpty() ? Finding.CLEAR : Finding.UNITS_TAKEN;
    }

    /** All of an order. */
    List<CaseRequest.Item> all(ShopOrder order) {
        return lines.of(order.key()).stream()
                .map(line -> item(order, line.lineNo(), line.quantity()))
                .toList();
    }

    /** Nobody is asked why: a statement by law needs no reason. */
    static CaseRequest.Item item(ShopOrder order, int line, int quantity) {
        return new CaseRequest.Item(order.number(), line, quantity, ReturnReason.OTHER, null);
    }

    /** Until when the goods have to be sent: 14 days, from when their sender knows where to (at least EU-W8). */
    static Instant handInBy(Instant now) {
        return now.plus(TO_HAND_IN);
    }
}

package org.roundtrip.orders;

import java.util.HashSet;
import java.util.List;
import org.roundtrip.calculation.Taxes;
import org.roundtrip.calculation.Taxes.Tax;
import org.roundtrip.orders.InvalidOrder.Problem;
import org.roundtrip.orders.OrderImport.Discount;

/** Whether what an order cost can be taken apart to the minor unit: prices, discounts, taxes, delivery. */
final class PriceChecks {
    private static final int MOST_PARTS = 10;
    private static final int LONGEST_CODE = 60;

    private final List<Problem> problems;
    private final OrderImport order;

    private PriceChecks(List<Problem> problems, OrderImport order) {
        this.problems = problems;
        this.order = order;
    }

    static void check(List<Problem> problems, OrderImport order) {
        var checks = new PriceChecks(problems, order);
        int before = problems.size();
        for (int i = 0; i < order.lines().size(); i++) {
            checks.line("/lines/" + i, order.lines().get(i));
        }
        if (problems.size() == before) {
            checks.wholeOrder();
        }
        checks.shipping();
    }

    private void line(String at, OrderImport.Line line) {
        if ((line.paid() == null) == (line.price() == null)) {
            problem(at, "has either what was paid or the price");
            return;
        }
        amount(at + "/paid", line.paid() == null ? 0 : line.paid());
        amount(at + "/price", line.price() == null ? 0 : line.price());
        discounts(at + "/discounts", line.discounts());
        if (line.paid() != null && !line.discounts().isEmpty()) {
            problem(at + "/discounts", "are off already where a line says what was paid");
        }
        if (line.price() != null && line.discounted() < 0) {
            problem(at + "/discounts", "are more than the price");
        }
        long most = line.paid() != null ? line.paid() : Math.max(0, line.discounted());
        boolean inIt = line.paid() != null || order.pricesIncludeTax();
        taxes(at + "/taxes", line.taxes(), inIt ? most : Amounts.MOST);
    }

    private void wholeOrder() {
        discounts("/discounts", order.discounts());
        taxes("/taxes", order.taxes(), Amounts.MOST);
        if (order.discounts().isEmpty() && order.taxes().isEmpty()) {
            return;
        }
        if (order.lines().stream().anyMatch(line -> line.price() == null)) {
            problem("/lines", "need their price if discounts or taxes lie on the whole order");
            return;
        }
        if (!order.taxes().isEmpty()
                && order.lines().stream().anyMatch(line -> !line.taxes().isEmpty())) {
            problem("/taxes", "lie on the order or on its lines, not on both");
        }
        long left =
                order.lines().stream().mapToLong(OrderImport.Line::discounted).sum()
                        - OrderImport.total(order.discounts());
        if (left < 0) {
            problem("/discounts", "are more than the lines cost");
        } else if (order.pricesIncludeTax() && new Taxes(order.taxes()).total() > left) {
            problem("/taxes", "are more than the lines cost");
        } else if (left == 0 && new Taxes(order.taxes()).total() > 0) {
            problem("/taxes", "lie on an order that costs nothing");
        } else {
            eachLine();
        }
    }

    /** A line may have its taxes in what is left of its price, and its share of a discount may leave too little. */
    private void eachLine() {
        if (PaidLines.of(0, order).stream().anyMatch(line -> line.goodsMinor() < 0)) {
            problem("/lines", "have more tax in them than they cost after all discounts");
        }
    }

    private void shipping() {
        var shipping = order.shipping();
        amount("/shipping/paid", shipping.paid());
        taxes("/shipping/taxes", shipping.taxes(), Math.max(0, shipping.paid()));
        if (shipping.standard() != null) {
            amount("/shipping/standard", shipping.standard());
        }
    }

    private void discounts(String at, List<Discount> discounts) {
        if (discounts.size() > MOST_PARTS) {
            problem(at, "are more than " + MOST_PARTS);
        }
        for (int i = 0; i < discounts.size(); i++) {
            var discount = discounts.get(i);
            if (discount.code().isBlank() || discount.code().length() > LONGEST_CODE) {
                problem(at + "/" + i + "/code", "is not a text of 1 to " + LONGEST_CODE + " characters");
            }
            amount(at + "/" + i + "/amount", discount.amount());
        }
    }

    private void taxes(String at, List<Tax> taxes, long most) {
        if (taxes.size() > MOST_PARTS) {
            problem(at, "are more than " + MOST_PARTS);
        }
        var codes = new HashSet<String>();
        for (int i = 0; i < taxes.size(); i++) {
            amount(at + "/" + i + "/amount", taxes.get(i).amount());
            if (!codes.add(taxes.get(i).code())) {
                problem(at + "/" + i + "/code", "is there twice");
            }
        }
        if (new Taxes(taxes).total() > most) {
            problem(at, "are more than what they are in");
        }
    }

    private void amount(String at, long amount) {
        Amounts.check(problems, at, amount);
    }

    private void problem(String at, String what) {
        problems.add(new Problem(at, what));
    }
}

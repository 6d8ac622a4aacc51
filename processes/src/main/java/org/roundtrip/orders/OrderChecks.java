package org.roundtrip.orders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.roundtrip.orders.InvalidOrder.Problem;

/** What an order must hold together, before any of it is stored. */
final class OrderChecks {
    private static final int MAX_QUANTITY = 1_000_000;
    private static final int MAX_LINES = 5_000;

    private OrderChecks() {}

    static void check(OrderImport order) {
        var problems = new ArrayList<Problem>();
        text(problems, "/number", order.number(), 50);
        currency(problems, order.currency());
        if (order.lines().isEmpty() || order.lines().size() > MAX_LINES) {
            problems.add(new Problem("/lines", "an order has 1 to " + MAX_LINES + " lines"));
        }
        if (order.deliveredAt() != null && order.deliveredAt().isBefore(order.placedAt())) {
            problems.add(new Problem("/deliveredAt", "is before the order was placed"));
        }
        customer(problems, order.customer());
        lines(problems, order.lines());
        if (order.invoice() != null) {
            text(problems, "/invoice", order.invoice(), 50);
        }
        PriceChecks.check(problems, order);
        payments(problems, order.payments());
        if (!problems.isEmpty()) {
            throw new InvalidOrder(problems);
        }
    }

    private static void customer(List<Problem> problems, OrderImport.Customer customer) {
        limit(problems, "/customer/email", customer.email(), 254);
        limit(problems, "/customer/name", customer.name(), 200);
        limit(problems, "/customer/reference", customer.reference(), 100);
        limit(problems, "/customer/street", customer.street(), 200);
        limit(problems, "/customer/city", customer.city(), 100);
        limit(problems, "/customer/postcode", customer.postcode(), 20);
        var country = customer.country();
        if (country != null && !List.of(Locale.getISOCountries()).contains(country)) {
            problems.add(new Problem("/customer/country", "is not an ISO 3166 country code"));
        }
        if (customer.email() != null && !customer.email().matches("[^@\\s]+@[^@\\s]+")) {
            problems.add(new Problem("/customer/email", "is not an email address"));
        }
    }

    private static void lines(List<Problem> problems, List<OrderImport.Line> lines) {
        var numbers = new HashSet<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var at = "/lines/" + i;
            text(problems, at + "/sku", line.sku(), 100);
            text(problems, at + "/name", line.name(), 300);
            if (line.quantity() < 1 || line.quantity() > MAX_QUANTITY) {
                problems.add(new Problem(at + "/quantity", "is not between 1 and " + MAX_QUANTITY));
            }
            if (line.line() < 1 || !numbers.add(line.line())) {
                problems.add(new Problem(at + "/line", "is not a positive number of its own"));
            }
        }
    }

    private static void payments(List<Problem> problems, List<OrderImport.Payment> payments) {
        var references = new HashSet<String>();
        for (int i = 0; i < payments.size(); i++) {
            var payment = payments.get(i);
            var at = "/payments/" + i;
            text(problems, at + "/provider", payment.provider(), 30);
            text(problems, at + "/reference", payment.reference(), 100);
            if (payment.captured() < 1 || payment.captured() > Amounts.MOST) {
                problems.add(new Problem(at + "/captured", "is not a positive amount"));
            }
            if (!references.add(payment.provider() + " " + payment.reference())) {
                problems.add(new Problem(at + "/reference", "is there twice"));
            }
        }
    }

    private static void currency(List<Problem> problems, String code) {
        try {
            CurrencyUnit.of(code);
        } catch (IllegalCurrencyException | NullPointerException e) {
            problems.add(new Problem("/currency", "is not an ISO 4217 currency code"));
        }
    }

    private static void text(List<Problem> problems, String at, String text, int max) {
        if (text == null || text.isBlank()) {
            problems.add(new Problem(at, "is missing"));
        } else {
            limit(problems, at, text, max);
        }
    }

    private static void limit(
            List<Problem> problems, String at, @org.jspecify.annotations.Nullable String text, int max) {
        if (text != null && text.length() > max) {
            problems.add(new Problem(at, "is longer than " + max + " characters"));
        }
    }
}

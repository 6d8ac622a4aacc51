package org.roundtrip.processes.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.calculation.Taxes.Tax;
import org.roundtrip.credit.SpendStoreCredit;
import org.roundtrip.credit.StoreCredit;
import org.roundtrip.credit.StoreCredits;
import org.roundtrip.orders.OrderImport;
import org.roundtrip.payment.PaymentRef;

/** A shop's orders, made as a story needs them. Amounts are pounds, as text. */
public final class Shop {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Kit kit;

    Shop(Kit kit) {
        this.kit = kit;
    }

    /** A credit of this many pounds. */
    public StoreCredit credit(String pounds) {
        return kit.credits.issue(new StoreCredits.Issue(
                "kit-" + NUMBERS.incrementAndGet(),
                "ada@example.invalid",
                Money.parse("GBP " + pounds),
                "by-hand",
                null,
                null,
                "fin"));
    }

    public OrderBuilder order() {
        return new OrderBuilder();
    }

    /** An order in the making: two days delivered, paid once and in full, unless said otherwise. */
    public final class OrderBuilder {
        private final String number = "S-" + NUMBERS.incrementAndGet();
        private final List<OrderImport.Line> lines = new ArrayList<>();
        private final List<OrderImport.Payment> payments = new ArrayList<>();
        private final List<OrderImport.Discount> discounts = new ArrayList<>();
        private final List<Tax> taxes = new ArrayList<>();
        private OrderImport.Shipping shipping = OrderImport.Shipping.paid(0);
        private @Nullable String email = "ada@example.invalid";
        private long daysSinceDelivery = 2;
        private boolean underWay;
        private String country = "GB";

        /** A line of {@code quantity} units that paid {@code paid} together, a sixth of it tax. */
        public OrderBuilder line(String name, int quantity, String paid) {
            long minor = minor(paid);
            lines.add(new OrderImport.Line(
                    lines.size() + 1, "SKU-" + (lines.size() + 1), name, quantity, minor, minor / 6, true));
            return this;
        }

        /** As {@link #line}, of a product by its sku. */
        public OrderBuilder unitsOf(String sku, int quantity, String paid) {
            lines.add(new OrderImport.Line(lines.size() + 1, sku, sku, quantity, minor(paid), 0, true));
            return this;
        }

        public OrderBuilder postage(String paid) {
            lines.add(new OrderImport.Line(lines.size() + 1, "POST", "Postage", 1, minor(paid), 0, false));
            return this;
        }

        public OrderBuilder delivered(long daysAgo) {
            daysSinceDelivery = daysAgo;
            return this;
        }

        /** Nobody has told that it was delivered. */
        public OrderBuilder underWay() {
            underWay = true;
            return this;
        }

        /** Delivered to a country, by its ISO code. */
        public OrderBuilder to(String country) {
            this.country = country;
            return this;
        }

        /** Of somebody with an address of his own. */
        public OrderBuilder of(String email) {
            this.email = email;
            return this;
        }

        public OrderBuilder withoutEmail() {
            email = null;
            return this;
        }

        /** A line by its price, taxes on top of it. */
        public OrderBuilder priced(String name, int quantity, String price, List<OrderImport.Discount> discounts) {
            int number = lines.size() + 1;
            lines.add(new OrderImport.Line(
                    number, "SKU-" + number, name, quantity, null, minor(price), discounts, List.of(), true));
            return this;
        }

        /** Delivery, a sixth of it tax. */
        public OrderBuilder delivery(String paid, String standard) {
            shipping = new OrderImport.Shipping(minor(paid), minor(standard), List.of(new Tax("VAT", minor(paid) / 6)));
            return this;
        }

        public OrderBuilder discount(String code, String amount) {
            discounts.add(new OrderImport.Discount(code, minor(amount)));
            return this;
        }

        /** A tax on the whole order, on top of its prices. */
        public OrderBuilder tax(String code, String amount) {
            taxes.add(new Tax(code, minor(amount)));
            return this;
        }

        /** A payment at the usual provider; several are used in this order. */
        public OrderBuilder paidBy(String captured) {
            return paidBy(ScriptedGateway.NAME, captured);
        }

        public OrderBuilder paidBy(String provider, String captured) {
            payments.add(
                    new OrderImport.Payment(provider, "pay-" + number + "-" + (payments.size() + 1), minor(captured)));
            return this;
        }

        /** A payment of another kind, by its provider's name and reference. */
        public OrderBuilder paidWith(String provider, String reference, String captured) {
            payments.add(new OrderImport.Payment(provider, reference, minor(captured)));
            return this;
        }

        /** A part of it from a credit of the customer's, spent in the shop. */
        public OrderBuilder paidFrom(StoreCredit credit, String captured) {
            kit.spending.spend(
                    credit.code(),
                    new SpendStoreCredit.Spend(
                            number + "-" + payments.size(), Money.parse("GBP " + captured), number, "shop"));
            return paidWith("store-credit", credit.code().value(), captured);
        }

        public Order isBought() {
            long total = shipping.paid()
                    + lines.stream()
                            .mapToLong(line -> line.paid() == null ? 0 : line.paid())
                            .sum();
            if (payments.isEmpty() && total > 0) {
                paidBy(Money.ofMinor(org.joda.money.CurrencyUnit.GBP, total)
                        .getAmount()
                        .toPlainString());
            }
            var delivered = kit.clock.instant().minus(Duration.ofDays(daysSinceDelivery));
            kit.orderBook.put(new OrderImport(
                    number,
                    delivered.minus(Duration.ofDays(2)),
                    underWay ? null : delivered,
                    "GBP",
                    null,
                    taxes.isEmpty(),
                    shipping,
                    new OrderImport.Customer(email, "Ada", null, "1 High Street", "Leeds", "LS1 1AA", country),
                    lines,
                    discounts,
                    taxes,
                    payments));
            return new Order(
                    number,
                    payments.stream().map(OrderImport.Payment::reference).toList());
        }

        private static long minor(String pounds) {
            return Money.parse("GBP " + pounds).getAmountMinorLong();
        }
    }

    /** An order that was bought, and the references of its payments. */
    public record Order(String number, List<String> payments) {
        public String payment() {
            return payments.get(0);
        }

        public PaymentRef ref() {
            return new PaymentRef(ScriptedGateway.NAME, payment());
        }
    }
}

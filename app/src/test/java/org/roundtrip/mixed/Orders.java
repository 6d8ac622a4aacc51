package org.roundtrip.mixed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.roundtrip.support.Caller;
import tools.jackson.databind.node.ObjectNode;

/** Orders that were paid at the provider and handed in over the API: discounts, taxes, one card or two. */
final class Orders {
    private final MixedServer on;

    Orders(MixedServer on) {
        this.on = on;
    }

    /** @param number of its own @param products what each line is @param quantities of each line */
    Order buy(String number, Dice dice, List<Product> products, List<Integer> quantities, int days, String country) {
        // One tenth off the whole order, or off single lines: never both, or a unit would not be whole minor units.
        boolean wholeOrder = dice.chance(25);
        var lines = new ArrayList<Order.Bought>();
        var body = Caller.JSON.createObjectNode();
        var list = body.putArray("lines");
        long total = 0;
        long off = 0;
        for (int i = 0; i < products.size(); i++) {
            var product = products.get(i);
            int quantity = quantities.get(i);
            long price = product.price() * quantity;
            boolean ownDiscount = !wholeOrder && dice.chance(25);
            long paid = wholeOrder || ownDiscount ? price - price / 10 : price;
            var serial = product.serialised() ? "SN-" + number + "-" + (i + 1) : "";
            lines.add(new Order.Bought(i + 1, product, quantity, paid / quantity, serial));
            var line = list.addObject()
                    .put("line", i + 1)
                    .put("sku", product.sku())
                    .put("name", product.name());
            line.put("quantity", quantity).put("price", price);
            line.putArray("taxes").addObject().put("code", "VAT20").put("amount", paid / 6);
            if (ownDiscount) {
                line.putArray("discounts").addObject().put("code", "TENTH").put("amount", price / 10);
            }
            off += wholeOrder ? price / 10 : 0;
            total += paid;
        }
        if (off > 0) {
            body.putArray("discounts").addObject().put("code", "SALE").put("amount", off);
        }
        var currency = products.get(0).currency();
        var payments = pay(dice, currency, total, body);
        var delivered = on.now().minus(Duration.ofDays(days));
        body.put("placedAt", delivered.minus(Duration.ofDays(2)).toString());
        body.put("deliveredAt", delivered.toString()).put("currency", currency);
        body.putObject("customer")
                .put("email", number.toLowerCase(java.util.Locale.ROOT) + "@example.invalid")
                .put("name", "Ada Byron")
                .put("street", "1 High Street")
                .put("city", "Leeds")
                .put("postcode", "LS1 1AA")
                .put("country", country);
        Calls.done(on.as("integrator").put("/orders/" + number, body.toString()));
        var order = new Order(number, currency, country, days, List.copyOf(lines), payments);
        lines.stream().filter(line -> !line.serial().isEmpty()).forEach(line -> serial(order, line));
        return order;
    }

    private List<String> pay(Dice dice, String currency, long total, ObjectNode body) {
        var amounts = dice.chance(15) ? List.of(total / 3, total - total / 3) : List.of(total);
        var references = new ArrayList<String>();
        var payments = body.putArray("payments");
        for (long amount : amounts) {
            var reference = on.provider.pay(amount, currency.toLowerCase(java.util.Locale.ROOT));
            references.add(reference);
            payments.addObject()
                    .put("provider", "stripe")
                    .put("reference", reference)
                    .put("captured", amount);
        }
        return references;
    }

    private void serial(Order order, Order.Bought line) {
        Calls.done(on.as("warehouse")
                .put(
                        "/serials/" + line.serial(),
                        "{\"order\":\"" + order.number() + "\",\"line\":" + line.line() + "}"));
    }
}

package org.roundtrip.mixed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Thinks of requests: a third each begin as refunds, exchanges and repairs, and some want several things at once. */
final class Wishes {
    private static final List<String> JOURNEYS = List.of("REFUND", "EXCHANGE", "REPAIR");
    private static final List<String> REASONS = List.of(
            "CHANGED_MIND",
            "TOO_SMALL",
            "TOO_LARGE",
            "DAMAGED",
            "FAULTY",
            "WRONG_ITEM",
            "NOT_AS_DESCRIBED",
            "ARRIVED_LATE",
            "OTHER");
    private static final List<String> COUNTRIES = List.of("GB", "DE", "FR", "PT", "ES", "BR", "US", "FR", "DE", "GB");

    private final Catalogue catalogue;
    private final Orders orders;

    Wishes(Catalogue catalogue, Orders orders) {
        this.catalogue = catalogue;
        this.orders = orders;
    }

    /** What request number {@code n} asks for; its order is bought for it. */
    List<Wish> of(int n, Dice dice) {
        var first = JOURNEYS.get(n % JOURNEYS.size());
        var outcomes = new ArrayList<String>();
        outcomes.add(outcome(first, dice));
        int more = dice.chance(30) ? 1 : 0;
        // Every fifth wants different things for different lines.
        boolean mixed = n % 5 == 4;
        for (int i = 0; i < (mixed ? dice.upTo(2) : more); i++) {
            outcomes.add(mixed ? outcome(dice.of(JOURNEYS), dice) : outcomes.get(0));
        }
        if (!mixed && first.equals("REPAIR")) {
            outcomes.subList(1, outcomes.size()).clear();
        }
        var currency = dice.chance(60) ? "GBP" : dice.of(Catalogue.CURRENCIES);
        var products = outcomes.stream()
                .map(outcome -> product(outcome, currency, dice))
                .toList();
        var quantities = outcomes.stream()
                .map(outcome -> outcome.equals("REPAIR") ? 1 : dice.upTo(3))
                .toList();
        boolean repairsOnly = outcomes.stream().allMatch("REPAIR"::equals);
        int days =
                repairsOnly ? dice.of(20, 100, 200, 400, 500, 800, 1200, 2400) : dice.chance(12) ? 40 : dice.upTo(25);
        var order = orders.buy("MX-" + (n + 1), dice, products, quantities, days, dice.of(COUNTRIES));
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < outcomes.size(); i++) {
            wishes.add(wish(order, order.lines().get(i), outcomes.get(i), dice));
        }
        return wishes;
    }

    private static String outcome(String journey, Dice dice) {
        return journey.equals("REFUND") && dice.chance(15) ? "STORE_CREDIT" : journey;
    }

    private Product product(String outcome, String currency, Dice dice) {
        if (outcome.equals("REPAIR")) {
            return catalogue.get(dice.of("PHONE", "KETTLE"), currency);
        }
        if (outcome.equals("EXCHANGE")) {
            return catalogue.get(dice.of("SHIRT-S", "SHIRT-M", "LAMP", "RUG", "CARD", "PHONE"), currency);
        }
        return dice.of(catalogue.sold(currency));
    }

    private Wish wish(Order order, Order.Bought bought, String outcome, Dice dice) {
        var reason = outcome.equals("REPAIR") ? "FAULTY" : dice.of(REASONS);
        int quantity = dice.upTo(bought.quantity());
        @Nullable
        Product replacement = outcome.equals("EXCHANGE") ? replacement(bought.product(), order.currency(), dice) : null;
        return new Wish(
                order,
                bought,
                quantity,
                reason,
                outcome,
                replacement,
                outcome.equals("EXCHANGE") && dice.chance(35),
                outcome.equals("REPAIR") ? faults(bought.product(), dice) : Map.of());
    }

    Product replacement(Product returned, String currency, Dice dice) {
        if (returned.sku().startsWith("SHIRT") && dice.chance(60)) {
            return catalogue.get("SHIRT-" + dice.of("S", "M", "L", "XL", "XL"), currency);
        }
        return dice.chance(20)
                ? returned
                : catalogue.get(dice.of("LAMP", "MUG", "RUG", "SHIRT-XL", "SHIRT-L", "KETTLE"), currency);
    }

    private static Map<String, String> faults(Product product, Dice dice) {
        return "APPLIANCE".equals(product.productClass())
                ? Map.of(
                        "fault",
                        dice.of("no-power", "leaks", "no-heat", "noise"),
                        "socket",
                        "yes",
                        "how",
                        dice.chance(12) ? "dropped" : "by-itself")
                : Map.of(
                        "fault",
                        dice.of("no-power", "battery", "screen", "no-sound"),
                        "restarted",
                        "yes",
                        "how",
                        dice.chance(12) ? "wet-or-dropped" : "by-itself");
    }
}

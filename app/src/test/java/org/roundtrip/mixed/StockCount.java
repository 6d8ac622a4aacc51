package org.roundtrip.mixed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The shelves at the end of a run beside what the driver saw come and go. */
final class StockCount {
    private final List<Product> products;
    private final List<CaseNotes> cases;

    StockCount(List<Product> products, List<CaseNotes> cases) {
        this.products = products;
        this.cases = cases;
    }

    /** @param shelf a product's stock and ledger over the API. @return everything that is wrong, in words */
    List<String> problems(Function<Product, Shelf> shelf) {
        var expected = expected();
        var problems = new ArrayList<String>();
        for (var product : products) {
            var there = shelf.apply(product);
            long wanted = product.stock() + expected.getOrDefault(product.sku(), 0L);
            if (there.onHand() != wanted) {
                problems.add(product.sku() + ": " + there.onHand() + " on hand, " + wanted + " should be; ledger "
                        + there.entries() + "; " + who(product));
            }
            if (there.reserved() != 0) {
                problems.add(product.sku() + ": " + there.reserved() + " still reserved; " + who(product));
            }
            if (there.ledger() != there.onHand()) {
                problems.add(product.sku() + ": the ledger says " + there.ledger() + ", on hand " + there.onHand());
            }
        }
        return problems;
    }

    /** @param ledger the sum of its entries */
    record Shelf(long onHand, long reserved, long ledger, List<String> entries) {
        static Shelf of(MixedServer on, Product product) {
            var path = "/products/" + product.sku() + "/stock";
            JsonNode stock = Calls.done(on.as("warehouse").get(path));
            long sum = 0;
            var entries = new ArrayList<String>();
            var cursor = "";
            do {
                var page = Calls.done(on.as("warehouse").get(path + "/entries?limit=200" + cursor));
                for (var entry : page.path("items")) {
                    sum += entry.path("quantity").asLong();
                    entries.add(entry.path("kind").asString() + " "
                            + entry.path("quantity").asLong());
                }
                var next = page.path("next").asString("");
                cursor = next.isEmpty() ? "" : "&cursor=" + next;
            } while (!cursor.isEmpty());
            return new Shelf(
                    stock.path("onHand").asLong(), stock.path("reserved").asLong(), sum, entries);
        }
    }

    private Map<String, Long> expected() {
        var change = new HashMap<String, Long>();
        for (var notes : cases) {
            notes.left.forEach((sku, units) -> change.merge(sku, -units, Long::sum));
            notes.cameBack.forEach((sku, units) -> change.merge(sku, units, Long::sum));
            restocked(notes).forEach((sku, units) -> change.merge(sku, units, Long::sum));
        }
        return change;
    }

    /** Units that went back on the shelf: as good as new, not said to be broken, and ours. */
    private static Map<String, Long> restocked(CaseNotes notes) {
        var back = new HashMap<String, Long>();
        if (notes.sentBackAfterNo) {
            return back;
        }
        notes.found.forEach((line, found) -> {
            var wish = notes.wishes.get(line - 1);
            boolean broken = wish.reason().equals("DAMAGED") || wish.reason().equals("FAULTY");
            long units = Owed.accepted(notes, found);
            if (found.grade().equals("A") && !broken && units > 0) {
                back.merge(wish.bought().product().sku(), units, Long::sum);
            }
        });
        return back;
    }

    private List<String> who(Product product) {
        return cases.stream()
                .filter(notes -> notes.left.containsKey(product.sku())
                        || notes.cameBack.containsKey(product.sku())
                        || restocked(notes).containsKey(product.sku())
                        || notes.wishes.stream().anyMatch(wish -> product.equals(wish.replacement())))
                .map(CaseNotes::toString)
                .toList();
    }
}

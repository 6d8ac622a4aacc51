package org.roundtrip.calculation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.roundtrip.calculation.Basis.Item;
import org.roundtrip.calculation.Basis.Terms;
import org.roundtrip.calculation.Basis.Units;
import org.roundtrip.calculation.Taxes.Tax;

/** An order of random lines, and ways to send it back. */
record RandomOrder(List<Item> lines) {
    static RandomOrder of(Random random, int count, Terms terms) {
        var lines = new ArrayList<Item>();
        for (int i = 1; i <= count; i++) {
            var taxes = new ArrayList<Tax>();
            for (int t = random.nextInt(3); t > 0; t--) {
                taxes.add(new Tax("T" + t, random.nextInt(5_000)));
            }
            int quantity = 1 + random.nextInt(random.nextInt(10) == 0 ? 70_000 : 12);
            lines.add(new Item(i, 1, i, quantity, random.nextInt(100_000), new Taxes(taxes), List.of(), "rule", terms));
        }
        return new RandomOrder(lines);
    }

    long paid() {
        return lines.stream()
                .mapToLong(line -> line.goods() + line.taxes().total())
                .sum();
    }

    Map<String, Long> paidByTax() {
        var paid = new HashMap<String, Long>();
        lines.forEach(line -> {
            paid.merge("null", line.goods(), Long::sum);
            line.taxes().each().forEach(tax -> paid.merge(tax.code(), tax.amount(), Long::sum));
        });
        return paid;
    }

    Map<Integer, List<Units>> allUnits() {
        return lines.stream()
                .collect(Collectors.toMap(Item::orderLineNo, line -> List.of(new Units(1, line.quantity()))));
    }

    /** Every unit once, in random parts, each of them of random lines. */
    List<Map<Integer, List<Units>>> inParts(Random random) {
        int parts = 1 + random.nextInt(5);
        var all = new ArrayList<Map<Integer, List<Units>>>();
        for (int p = 0; p < parts; p++) {
            all.add(new HashMap<>());
        }
        for (var line : lines) {
            for (int next = 1; next <= line.quantity(); ) {
                int last = next + random.nextInt(line.quantity() - next + 1);
                all.get(random.nextInt(parts))
                        .computeIfAbsent(line.orderLineNo(), key -> new ArrayList<>())
                        .add(new Units(next, last));
                next = last + 1;
            }
        }
        return all;
    }

    Basis basis(Map<Integer, List<Units>> units, boolean asCredit) {
        var items = lines.stream()
                .map(line -> new Item(
                        line.caseLineNo(),
                        line.orderId(),
                        line.orderLineNo(),
                        line.quantity(),
                        line.goods(),
                        line.taxes(),
                        units.getOrDefault(line.orderLineNo(), List.of()),
                        line.rule(),
                        line.terms()))
                .toList();
        return new Basis("GBP", asCredit, items, List.of(), List.of(), Map.of());
    }
}

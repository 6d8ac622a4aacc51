package org.roundtrip.app.demo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtrip.app.replay.retail.RetailOrder;
import org.roundtrip.app.replay.retail.RetailOrderLine;
import org.roundtrip.cases.Actor;
import org.roundtrip.inventory.Catalogue;
import org.roundtrip.inventory.StockDesk;
import org.roundtrip.work.Commands;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demo's shelves with what its orders bought. The retailer numbers variants of one thing alike, but for a
 * letter: {@code 85099B} and {@code 85099F} are two bags of one group. Of some products there is nothing left.
 */
@Component
@ConditionalOnProperty(name = "roundtrip.demo.load-orders", havingValue = "true")
class DemoCatalogue {
    private static final Pattern VARIANT = Pattern.compile("(\\d{5})[A-Za-z]{1,2}");
    private static final int MOST_ON_HAND = 25;
    private static final int NONE_OF_EVERY = 7;

    private final Catalogue catalogue;
    private final StockDesk stock;
    private final Commands commands;

    DemoCatalogue(Catalogue catalogue, StockDesk stock, Commands commands) {
        this.catalogue = catalogue;
        this.stock = stock;
        this.commands = commands;
    }

    /** Puts what these orders bought on the shelves, in one commit. */
    void fill(List<RetailOrder> orders) {
        var lines = new LinkedHashMap<String, RetailOrderLine>();
        orders.stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.returnable() && line.paid() > 0)
                .forEach(line -> lines.put(line.sku(), line));
        var groups = lines.values().stream()
                .filter(line -> group(line) != null)
                .collect(Collectors.groupingBy(line -> String.valueOf(group(line))));
        groups.values().removeIf(variants -> variants.size() < 2);
        commands.run(() -> lines.values().forEach(line -> put(line, groups)));
    }

    private void put(RetailOrderLine line, Map<String, List<RetailOrderLine>> groups) {
        var variants = groups.get(String.valueOf(group(line)));
        catalogue.put(new Catalogue.Entry(
                line.sku(),
                line.name().strip(),
                variants == null ? null : group(line),
                variants == null ? null : options(line, variants),
                line.paid() / line.quantity(),
                "GBP",
                null,
                false,
                true));
        int chance = Math.floorMod(line.sku().hashCode(), MOST_ON_HAND * NONE_OF_EVERY);
        if (chance % NONE_OF_EVERY > 0) {
            stock.count(line.sku(), 1 + chance % MOST_ON_HAND, "the demo begins", Actor.SYSTEM);
        }
    }

    private static @Nullable String group(RetailOrderLine line) {
        var variant = VARIANT.matcher(line.sku());
        return variant.matches() ? variant.group(1) : null;
    }

    /** The words of a name that not all variants have. */
    private static String options(RetailOrderLine line, List<RetailOrderLine> variants) {
        var common = variants.stream()
                .map(DemoCatalogue::words)
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                .orElse(Set.of());
        var own = Arrays.stream(line.name().strip().split("\\s+"))
                .filter(word -> !common.contains(word))
                .collect(Collectors.joining(" "));
        return own.isEmpty() ? line.sku() : own;
    }

    private static Set<String> words(RetailOrderLine line) {
        return Set.copyOf(Arrays.asList(line.name().strip().split("\\s+")).stream()
                .distinct()
                .toList());
    }
}

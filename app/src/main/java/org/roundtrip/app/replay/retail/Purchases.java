package org.roundtrip.app.replay.retail;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each customer bought of each product, newest first, with the units that are still with the customer. */
class Purchases {
    private final Map<Key, List<Purchase>> bought = new HashMap<>();

    void add(RetailLine line, String order, RetailOrderLine orderLine) {
        if (line.customer() != null && line.isProduct()) {
            bought.computeIfAbsent(new Key(line.customer(), line.code()), key -> new ArrayList<>())
                    .add(new Purchase(line.at(), line.number(), line.price().signum() > 0, order, orderLine));
        }
    }

    /** The purchases up to that moment, it included: newest first, then later in the file first. */
    List<Purchase> upTo(String customer, String code, LocalDateTime moment) {
        return bought.getOrDefault(new Key(customer, code), List.of()).stream()
                .filter(purchase -> !purchase.at.isAfter(moment))
                .sorted(Purchase.NEWEST_FIRST)
                .toList();
    }

    private record Key(String customer, String code) {}
}

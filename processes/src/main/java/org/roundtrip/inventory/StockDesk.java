package org.roundtrip.inventory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.roundtrip.cases.Actor;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** What people do with the embedded stock: count it and look at its ledger. */
@Service
public class StockDesk {
    private final StockRows rows;
    private final Inventory inventory;
    private final Commands commands;

    StockDesk(StockRows rows, Inventory inventory, Commands commands) {
        this.rows = rows;
        this.inventory = inventory;
        this.commands = commands;
    }

    /**
     * Somebody counted a product. What was reserved stays so; the same count again changes nothing.
     *
     * @param reason in the words of whoever counted, at most 500 characters
     * @return the stock as it is now, empty if there is no such product
     * @throws StockElsewhere if it is not we who keep the stock
     */
    public Optional<Stock> count(String sku, long onHand, String reason, Actor actor) {
        requireOurs();
        return commands.run(() -> {
            var stock = rows.lock(sku);
            stock.filter(now -> now.onHand() != onHand)
                    .ifPresent(now -> rows.enter(
                            now,
                            StockEntry.Kind.COUNT,
                            onHand - now.onHand(),
                            "count-" + UUID.randomUUID(),
                            reason,
                            actor.name()));
            return stock.map(now -> new Stock(sku, onHand, now.reserved()));
        });
    }

    /**
     * A product's stock, empty if there is no such product.
     *
     * @throws StockElsewhere if it is not we who keep the stock
     */
    public Optional<Stock> stock(String sku) {
        requireOurs();
        return rows.find(sku);
    }

    /** Up to {@code limit} entries of a product's ledger, the newest first, from before the id {@code before}. */
    public List<StockEntry> ledger(String sku, long before, int limit) {
        return rows.entries(sku, before, limit);
    }

    private void requireOurs() {
        if (!inventory.name().equals(EmbeddedInventory.NAME)) {
            throw new StockElsewhere(inventory.name());
        }
    }
}

package org.roundtrip.inventory;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.roundtrip.work.Commands;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Takes products in from shops. Handing the same product in again changes nothing. */
@Service
public class Catalogue {
    private final Products products;
    private final StockRows stock;
    private final Commands commands;
    private final Clock clock;

    Catalogue(Products products, StockRows stock, Commands commands, Clock clock) {
        this.products = products;
        this.stock = stock;
        this.commands = commands;
        this.clock = clock;
    }

    /** What handing a product in led to. */
    public enum Result {
        CREATED,
        UNCHANGED,
        UPDATED
    }

    /** A product as a shop describes it; see {@link Product}. */
    public record Entry(
            String sku,
            String name,
            @Nullable String group,
            @Nullable String options,
            long priceMinor,
            String currency,
            @Nullable String productClass,
            boolean serialised,
            boolean active) {}

    /** Stores a product, or what has changed of one that is known. */
    public Result put(Entry entry) {
        try {
            return commands.run(() -> store(entry));
        } catch (DuplicateKeyException e) {
            // The same product came twice at once: now it is known.
            return commands.run(() -> store(entry));
        }
    }

    private Result store(Entry entry) {
        var known = products.findBySku(entry.sku());
        var product = new Product(
                known.map(Product::id).orElse(null),
                entry.sku(),
                entry.name(),
                entry.group(),
                entry.options(),
                entry.priceMinor(),
                entry.currency(),
                entry.productClass(),
                entry.serialised(),
                entry.active(),
                clock.instant());
        if (known.isPresent() && product.sameAs(known.get())) {
            return Result.UNCHANGED;
        }
        products.save(product);
        if (known.isPresent()) {
            return Result.UPDATED;
        }
        stock.open(entry.sku());
        return Result.CREATED;
    }
}

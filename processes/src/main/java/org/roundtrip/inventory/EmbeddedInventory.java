package org.roundtrip.inventory;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.roundtrip.cases.Actor;
import org.roundtrip.inventory.ReserveOutcome.OutOfStock;
import org.roundtrip.inventory.ReserveOutcome.Reserved;
import org.roundtrip.inventory.StockOutcome.Done;
import org.roundtrip.inventory.StockOutcome.Refused;
import org.roundtrip.inventory.StockRows.Held;
import org.roundtrip.work.Commands;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The inventory as tables of ours. One at a time per product: its stock's row is locked before anything of it is read.
 * A reservation is looked up by its key, read again under that lock, and only then moved.
 */
@Component
class EmbeddedInventory implements Inventory {
    static final String NAME = "embedded";

    private final StockRows rows;
    private final Commands commands;

    EmbeddedInventory(StockRows rows, Commands commands) {
        this.rows = rows;
        this.commands = commands;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Map<String, Long>> available(Collection<String> skus) {
        return Optional.of(
                commands.run(() -> rows.of(skus).stream().collect(Collectors.toMap(Stock::sku, Stock::available))));
    }

    @Override
    public ReserveOutcome reserve(String key, String sku, int quantity) {
        return once(() -> {
            var stock = rows.lock(sku);
            if (stock.isEmpty()) {
                return new OutOfStock(0);
            }
            var known = rows.held(key);
            if (known.isPresent()) {
                return again(known.get(), sku, quantity);
            }
            if (stock.get().available() < quantity) {
                return new OutOfStock(stock.get().available());
            }
            rows.insert(new Held(key, sku, quantity, Held.State.HELD));
            rows.reserve(sku, quantity);
            return new Reserved();
        });
    }

    private static ReserveOutcome again(Held held, String sku, int quantity) {
        if (held.state() == Held.State.RELEASED) {
            return new ReserveOutcome.Refused("released", "this reservation was released");
        }
        return held.isFor(sku, quantity)
                ? new Reserved()
                : new ReserveOutcome.Refused("key-used", "this key holds something else");
    }

    @Override
    public StockOutcome release(String key) {
        return once(() -> {
            var held = locked(key);
            if (held.isEmpty()) {
                rows.insert(new Held(key, null, 0, Held.State.RELEASED));
                return new Done();
            }
            return switch (held.get().state()) {
                case RELEASED -> new Done();
                case TAKEN -> new Refused("taken", "these units have left");
                case HELD -> {
                    rows.move(held.get(), Held.State.RELEASED);
                    rows.reserve(String.valueOf(held.get().sku()), -held.get().quantity());
                    yield new Done();
                }
            };
        });
    }

    @Override
    public StockOutcome take(String key) {
        return once(() -> {
            var held = locked(key);
            if (held.isEmpty()) {
                return new Refused("unknown-key", "nothing is held under this key");
            }
            return switch (held.get().state()) {
                case TAKEN -> new Done();
                case RELEASED -> new Refused("released", "this reservation was released");
                case HELD -> {
                    leave(held.get());
                    yield new Done();
                }
            };
        });
    }

    private void leave(Held held) {
        var stock = rows.find(String.valueOf(held.sku())).orElseThrow();
        rows.move(held, Held.State.TAKEN);
        rows.reserve(stock.sku(), -held.quantity());
        rows.enter(stock, StockEntry.Kind.TAKE, -held.quantity(), "take-" + held.key(), null, Actor.SYSTEM.name());
    }

    @Override
    public StockOutcome restock(String key, String sku, int quantity) {
        return once(() -> {
            var stock = rows.lock(sku);
            if (stock.isEmpty()) {
                return new Refused("unknown-sku", "nobody keeps this product");
            }
            var entryKey = "restock-" + key;
            var known = rows.entry(entryKey);
            if (known.isPresent()) {
                return known.get().sku().equals(sku) && known.get().quantity() == quantity
                        ? new Done()
                        : new Refused("key-used", "something else was put back under this key");
            }
            rows.enter(stock.get(), StockEntry.Kind.RESTOCK, quantity, entryKey, null, Actor.SYSTEM.name());
            return new Done();
        });
    }

    /** What is held under a key, with the lock of its product. */
    private Optional<Held> locked(String key) {
        return rows.held(key).flatMap(held -> {
            if (held.sku() != null) {
                rows.lock(held.sku());
            }
            return rows.held(key);
        });
    }

    /** Two may come with one new key at once, for different products or none: then one of them finds it taken. */
    private <T> T once(Supplier<T> command) {
        try {
            return commands.run(command);
        } catch (DuplicateKeyException e) {
            return commands.run(command);
        }
    }
}

package org.roundtrip.integrations.sandbox;

import java.util.Optional;
import org.roundtrip.integrations.sandbox.Store.Change;
import org.roundtrip.integrations.sandbox.Store.Kind;
import tools.jackson.databind.node.ObjectNode;

/** The stock of the sandbox. Whatever is done is done once per key. */
final class Shelf {
    private final Store store;

    Shelf(Store store) {
        this.store = store;
    }

    /** What came of a call: a document, or a no with its code. {@code left} is below zero where it says nothing. */
    record Outcome(Optional<ObjectNode> done, String code, long left) {
        static Outcome done(ObjectNode document) {
            return new Outcome(Optional.of(document), "", -1);
        }

        static Outcome no(String code) {
            return new Outcome(Optional.empty(), code, -1);
        }
    }

    Optional<ObjectNode> find(String sku) {
        return store.find(Kind.STOCK, sku);
    }

    /** So many are there now; what is reserved stays reserved. */
    ObjectNode put(String sku, long onHand) {
        return store.change(change -> {
            var stock = change.find(Kind.STOCK, sku)
                    .orElseGet(() -> Reply.object().put("sku", sku).put("reserved", 0));
            change.put(Kind.STOCK, sku, stock.put("onHand", onHand));
            return stock;
        });
    }

    static long available(ObjectNode stock) {
        return Math.max(
                0, stock.path("onHand").asLong() - stock.path("reserved").asLong());
    }

    Outcome reserve(String key, String sku, long quantity) {
        return store.change(change -> {
            var known = change.find(Kind.RESERVATION, key);
            if (known.isPresent()) {
                return again(known.get(), sku, quantity);
            }
            var stock = change.find(Kind.STOCK, sku);
            if (stock.isEmpty()) {
                return Outcome.no("unknown-sku");
            }
            long left = available(stock.get());
            if (left < quantity) {
                return new Outcome(Optional.empty(), "out-of-stock", left);
            }
            move(change, stock.get(), 0, quantity);
            return keep(change, Kind.RESERVATION, reservation(key, sku, quantity, "HELD"));
        });
    }

    private static Outcome again(ObjectNode known, String sku, long quantity) {
        if (known.path("state").asString().equals("RELEASED")) {
            return Outcome.no("released");
        }
        return isFor(known, sku, quantity) ? Outcome.done(known) : Outcome.no("key-used");
    }

    Outcome release(String key) {
        return store.change(change -> {
            var known = change.find(Kind.RESERVATION, key);
            var state = known.map(held -> held.path("state").asString()).orElse("");
            if (state.equals("TAKEN")) {
                return Outcome.no("taken");
            }
            if (state.equals("HELD")) {
                move(
                        change,
                        stockOf(change, known.get()),
                        0,
                        -known.get().path("quantity").asLong());
            }
            var released = known.orElseGet(() -> reservation(key, "", 0, ""));
            return keep(change, Kind.RESERVATION, released.put("state", "RELEASED"));
        });
    }

    Outcome take(String key) {
        return store.change(change -> {
            var known = change.find(Kind.RESERVATION, key);
            if (known.isEmpty()) {
                return Outcome.no("unknown-key");
            }
            return switch (known.get().path("state").asString()) {
                case "RELEASED" -> Outcome.no("released");
                case "TAKEN" -> Outcome.done(known.get());
                default -> {
                    long quantity = known.get().path("quantity").asLong();
                    move(change, stockOf(change, known.get()), -quantity, -quantity);
                    yield keep(change, Kind.RESERVATION, known.get().put("state", "TAKEN"));
                }
            };
        });
    }

    Outcome restock(String key, String sku, long quantity) {
        return store.change(change -> {
            var known = change.find(Kind.RESTOCK, key);
            if (known.isPresent()) {
                return isFor(known.get(), sku, quantity) ? Outcome.done(known.get()) : Outcome.no("key-used");
            }
            var stock = change.find(Kind.STOCK, sku);
            if (stock.isEmpty()) {
                return Outcome.no("unknown-sku");
            }
            move(change, stock.get(), quantity, 0);
            return keep(change, Kind.RESTOCK, reservation(key, sku, quantity, "DONE"));
        });
    }

    private static ObjectNode stockOf(Change change, ObjectNode held) {
        return change.find(Kind.STOCK, held.path("sku").asString()).orElseThrow();
    }

    private static void move(Change change, ObjectNode stock, long onHand, long reserved) {
        stock.put("onHand", stock.path("onHand").asLong() + onHand);
        stock.put("reserved", stock.path("reserved").asLong() + reserved);
        change.put(Kind.STOCK, stock.path("sku").asString(), stock);
    }

    private static Outcome keep(Change change, Kind kind, ObjectNode document) {
        change.put(kind, document.path("key").asString(), document);
        return Outcome.done(document);
    }

    private static ObjectNode reservation(String key, String sku, long quantity, String state) {
        return Reply.object()
                .put("key", key)
                .put("sku", sku)
                .put("quantity", quantity)
                .put("state", state);
    }

    private static boolean isFor(ObjectNode known, String sku, long quantity) {
        return known.path("sku").asString().equals(sku)
                && known.path("quantity").asLong() == quantity;
    }
}

package org.roundtrip.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of the embedded inventory. Whatever changes a product's stock holds the lock of its row, so that an entry
 * and what it leaves on hand are written together.
 */
@Component
class StockRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    StockRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Units held under a key. {@code sku} is null for a key that was released before anything was held under it. */
    record Held(String key, @Nullable String sku, int quantity, State state) {
        enum State {
            HELD,
            RELEASED,
            TAKEN
        }

        boolean isFor(String wanted, int units) {
            return wanted.equals(sku) && units == quantity;
        }
    }

    /** Begins to keep a product, none of it there. */
    void open(String sku) {
        jdbc.sql("insert into stock (sku, on_hand, reserved) values (?, 0, 0)")
                .param(sku)
                .update();
    }

    Optional<Stock> find(String sku) {
        return stock("where sku = ?", sku);
    }

    Optional<Stock> lock(String sku) {
        return stock("where sku = ? for update", sku);
    }

    private Optional<Stock> stock(String where, String sku) {
        return jdbc.sql("select sku, on_hand, reserved from stock " + where)
                .param(sku)
                .query(Stock.class)
                .optional();
    }

    List<Stock> of(Collection<String> skus) {
        return skus.isEmpty()
                ? List.of()
                : jdbc.sql("select sku, on_hand, reserved from stock where sku in (:skus)")
                        .param("skus", skus)
                        .query(Stock.class)
                        .list();
    }

    Optional<Held> held(String key) {
        return jdbc.sql("select reservation_key, sku, quantity, state from stock_reservation where reservation_key = ?")
                .param(key)
                .query((row, n) -> new Held(
                        row.getString("reservation_key"),
                        row.getString("sku"),
                        row.getInt("quantity"),
                        Held.State.valueOf(row.getString("state"))))
                .optional();
    }

    void insert(Held held) {
        jdbc.sql("insert into stock_reservation (reservation_key, sku, quantity, state, created_at, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(held.key(), held.sku(), held.quantity(), held.state().name(), clock.millis(), clock.millis())
                .update();
    }

    void move(Held held, Held.State state) {
        jdbc.sql("update stock_reservation set state = ?, changed_at = ? where reservation_key = ?")
                .params(state.name(), clock.millis(), held.key())
                .update();
    }

    /** More of a product is set aside, or less if negative. */
    void reserve(String sku, int quantity) {
        jdbc.sql("update stock set reserved = reserved + ? where sku = ?")
                .params(quantity, sku)
                .update();
    }

    /** Units come or go, and the ledger says why. {@code entryKey} is entered once. */
    void enter(Stock locked, StockEntry.Kind kind, long quantity, String entryKey, @Nullable String reason, String by) {
        long onHand = locked.onHand() + quantity;
        jdbc.sql("insert into stock_entry (sku, kind, quantity, on_hand, entry_key, reason, at_millis, done_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(locked.sku(), kind.name(), quantity, onHand, entryKey, reason, clock.millis(), by)
                .update();
        jdbc.sql("update stock set on_hand = ? where sku = ?")
                .params(onHand, locked.sku())
                .update();
    }

    Optional<StockEntry> entry(String entryKey) {
        return jdbc.sql("select * from stock_entry where entry_key = ?")
                .param(entryKey)
                .query(StockRows::entry)
                .optional();
    }

    /** Up to {@code limit} entries of a product, the newest first, from before the id {@code before}. */
    List<StockEntry> entries(String sku, long before, int limit) {
        return jdbc.sql("select * from stock_entry where sku = ? and id < ? order by id desc limit ?")
                .params(sku, before, limit)
                .query(StockRows::entry)
                .list();
    }

    private static StockEntry entry(ResultSet row, int n) throws SQLException {
        return new StockEntry(
                row.getLong("id"),
                row.getString("sku"),
                StockEntry.Kind.valueOf(row.getString("kind")),
                row.getLong("quantity"),
                row.getLong("on_hand"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("at_millis")),
                row.getString("done_by"));
    }
}

package org.roundtrip.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.collection.Collection.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the payment pages we asked for, and what our books say was paid on them. */
@Component
class OurTakings {
    private static final String SELECT = "select l.link_key, l.state as link_state, l.asked_at, c.id, c.state,"
            + " c.amount_minor, c.captured_minor, c.currency, c.payment_reference, f.number from payment_link l"
            + " join collection c on c.id = l.collection_id join case_file f on f.id = c.case_id"
            + " where l.provider = :provider and ";

    private final JdbcClient jdbc;

    OurTakings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param side what our books say of money on this page; null if they know of none */
    record Page(
            String key,
            long collectionId,
            String caseNumber,
            @Nullable String payment,
            Instant askedAt,
            TakenBooks.@Nullable Side side) {}

    List<Page> asked(String provider, Instant from, Instant until) {
        return jdbc.sql(SELECT + "l.asked_at >= :from and l.asked_at < :until order by l.asked_at")
                .param("provider", provider)
                .param("from", from.toEpochMilli())
                .param("until", until.toEpochMilli())
                .query(OurTakings::page)
                .list();
    }

    List<Page> byKeys(String provider, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "l.link_key in (:keys)")
                        .param("provider", provider)
                        .param("keys", keys)
                        .query(OurTakings::page)
                        .list();
    }

    private static Page page(ResultSet row, int n) throws SQLException {
        var unit = CurrencyUnit.of(row.getString("currency"));
        var at = Instant.ofEpochMilli(row.getLong("asked_at"));
        var state = State.valueOf(row.getString("state"));
        boolean held = state == State.AUTHORISED;
        long minor = held ? row.getLong("amount_minor") : row.getLong("captured_minor");
        boolean money = row.getString("link_state").equals("PAID") && minor > 0;
        return new Page(
                row.getString("link_key"),
                row.getLong("id"),
                row.getString("number"),
                row.getString("payment_reference"),
                at,
                money ? new TakenBooks.Side(Money.ofMinor(unit, minor), held, at) : null);
    }
}

package org.roundtrip.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the ledger. An entry and the balance it leaves are written together, under the lock of the credit's row. */
@Component
class CreditRows {
    private static final String ENTRIES =
            "select e.*, c.currency from store_credit_entry e" + " join store_credit c on c.id = e.credit_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    CreditRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an entry says besides its amount. */
    record Said(
            CreditEntry.Kind kind,
            String purpose,
            String reason,
            @Nullable String note,
            @Nullable String order,
            @Nullable Long spendId,
            @Nullable String cause,
            String by) {}

    long insert(
            CreditCode code,
            String purpose,
            String holderEmail,
            Money amount,
            Instant now,
            @Nullable Instant expiresAt) {
        jdbc.sql("insert into store_credit (code, purpose, holder_email, currency, issued_minor, balance_minor,"
                        + " issued_at, expires_at) values (?, ?, ?, ?, ?, 0, ?, ?)")
                .params(
                        code.value(),
                        purpose,
                        holderEmail,
                        amount.getCurrencyUnit().getCode(),
                        amount.getAmountMinorLong(),
                        now.toEpochMilli(),
                        expiresAt == null ? null : expiresAt.toEpochMilli())
                .update();
        return jdbc.sql("select id from store_credit where purpose = ?")
                .param(purpose)
                .query(Long.class)
                .single();
    }

    /** Adds an entry to a credit that the caller has locked, or has just inserted. */
    CreditEntry add(StoreCredit credit, Money change, Said said) {
        var balance = credit.balance().plus(change);
        if (balance.isNegative()) {
            throw new IllegalStateException("credit " + credit.id() + " would hold " + balance);
        }
        jdbc.sql("insert into store_credit_entry (credit_id, kind, amount_minor, balance_minor, purpose, reason, note,"
                        + " order_number, spend_id, cause, at_millis, done_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        credit.id(),
                        said.kind().name(),
                        change.getAmountMinorLong(),
                        balance.getAmountMinorLong(),
                        said.purpose(),
                        said.reason(),
                        said.note(),
                        said.order(),
                        said.spendId(),
                        said.cause(),
                        clock.millis(),
                        said.by())
                .update();
        jdbc.sql("update store_credit set balance_minor = ? where id = ?")
                .params(balance.getAmountMinorLong(), credit.id())
                .update();
        return entryOf(said.purpose()).orElseThrow();
    }

    Optional<StoreCredit> credit(CreditCode code) {
        return one("where code = ?", code.value());
    }

    Optional<StoreCredit> credit(long id) {
        return one("where id = ?", id);
    }

    Optional<StoreCredit> creditOf(String purpose) {
        return one("where purpose = ?", purpose);
    }

    Optional<StoreCredit> lock(CreditCode code) {
        return one("where code = ? for update", code.value());
    }

    Optional<StoreCredit> lock(long id) {
        return one("where id = ? for update", id);
    }

    private Optional<StoreCredit> one(String where, Object param) {
        return jdbc.sql("select * from store_credit " + where)
                .param(param)
                .query(CreditRows::credit)
                .optional();
    }

    List<StoreCredit> many(String where, Object... params) {
        return jdbc.sql("select * from store_credit " + where)
                .params(params)
                .query(CreditRows::credit)
                .list();
    }

    Optional<CreditEntry> entryOf(String purpose) {
        return jdbc.sql(ENTRIES + "where e.purpose = ?")
                .param(purpose)
                .query(CreditRows::entry)
                .optional();
    }

    List<CreditEntry> entries(String where, Object... params) {
        return jdbc.sql(ENTRIES + where + " order by e.id")
                .params(params)
                .query(CreditRows::entry)
                .list();
    }

    List<CreditEntry> causedBy(Collection<String> causes) {
        return causes.isEmpty()
                ? List.of()
                : jdbc.sql(ENTRIES + "where e.cause in (:causes) order by e.id")
                        .param("causes", causes)
                        .query(CreditRows::entry)
                        .list();
    }

    /** Ids of credits whose time is over, the longest first. */
    List<Long> due(int limit) {
        return jdbc.sql("select id from store_credit where expired_at is null and expires_at <= ?"
                        + " order by expires_at limit ?")
                .params(clock.millis(), limit)
                .query(Long.class)
                .list();
    }

    /** @return false if somebody else has noted it before */
    boolean expired(long id) {
        return jdbc.sql("update store_credit set expired_at = ? where id = ? and expired_at is null")
                        .params(clock.millis(), id)
                        .update()
                == 1;
    }

    private static StoreCredit credit(ResultSet row, int n) throws SQLException {
        var currency = CurrencyUnit.of(row.getString("currency"));
        long expires = row.getLong("expires_at");
        var expiresAt = row.wasNull() ? null : Instant.ofEpochMilli(expires);
        return new StoreCredit(
                row.getLong("id"),
                new CreditCode(row.getString("code")),
                row.getString("holder_email"),
                Money.ofMinor(currency, row.getLong("issued_minor")),
                Money.ofMinor(currency, row.getLong("balance_minor")),
                Instant.ofEpochMilli(row.getLong("issued_at")),
                expiresAt);
    }

    private static CreditEntry entry(ResultSet row, int n) throws SQLException {
        var currency = CurrencyUnit.of(row.getString("currency"));
        long spend = row.getLong("spend_id");
        var spendId = row.wasNull() ? null : spend;
        return new CreditEntry(
                row.getLong("id"),
                row.getLong("credit_id"),
                CreditEntry.Kind.valueOf(row.getString("kind")),
                Money.ofMinor(currency, row.getLong("amount_minor")),
                Money.ofMinor(currency, row.getLong("balance_minor")),
                row.getString("purpose"),
                row.getString("reason"),
                row.getString("note"),
                row.getString("order_number"),
                spendId,
                row.getString("cause"),
                Instant.ofEpochMilli(row.getLong("at_millis")),
                row.getString("done_by"));
    }
}

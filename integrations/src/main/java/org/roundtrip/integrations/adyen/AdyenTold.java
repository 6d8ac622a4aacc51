package org.roundtrip.integrations.adyen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.work.Commands;
import org.roundtrip.work.Look;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code adyen_told}: what Adyen told of refunds and disputes, each thing once, kept for good. Adyen can't be
 * asked for it again.
 */
class AdyenTold {
    private static final String SELECT = "select psp_reference, event_code, success, payment_reference, attempt_key,"
            + " amount, currency, reason, told_at from adyen_told ";

    private final JdbcClient jdbc;
    private final Commands commands;
    private final Look look;
    private final Clock clock;

    AdyenTold(JdbcClient jdbc, Commands commands, Look look, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.look = look;
        this.clock = clock;
    }

    /** Something told, and when it reached us first. */
    record Row(AdyenItem item, Instant toldAt) {}

    /** Writes down what was told, in a commit of its own, whatever is made of it; once, however often it is told. */
    void keep(AdyenItem item) {
        try {
            commands.run(() -> insert(item));
        } catch (DuplicateKeyException told) {
            // It is there.
        }
    }

    private void insert(AdyenItem item) {
        jdbc.sql("insert into adyen_told (psp_reference, event_code, success, payment_reference, attempt_key, amount,"
                        + " currency, reason, told_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(item.pspReference(), item.eventCode(), item.success(), item.payment())
                .params(item.attempt() == null ? null : item.attempt().value(), item.value(), item.currency())
                .params(item.reason(), clock.millis())
                .update();
    }

    /** All that was told of the refund this item is about. */
    List<AdyenItem> ofSameRefund(AdyenItem item) {
        return item.attempt() == null ? ofRefund(item.pspReference()) : ofAttempt(item.attempt());
    }

    List<AdyenItem> ofAttempt(AttemptKey attempt) {
        return items("where attempt_key = ? order by id", attempt.value());
    }

    List<AdyenItem> ofRefund(String pspReference) {
        return items("where psp_reference = ? order by id", pspReference);
    }

    List<AdyenItem> ofPayment(String payment) {
        return items("where payment_reference = ? order by id", payment);
    }

    /** What was told first, from {@code from} on and before {@code until}. */
    List<Row> between(Instant from, Instant until) {
        return Objects.requireNonNull(look.at(() -> jdbc.sql(SELECT + "where told_at >= ? and told_at < ? order by id")
                .params(from.toEpochMilli(), until.toEpochMilli())
                .query((row, n) -> row(row))
                .list()));
    }

    private List<AdyenItem> items(String where, String value) {
        return Objects.requireNonNull(look.at(() -> jdbc.sql(SELECT + where)
                .param(value)
                .query((row, n) -> row(row).item())
                .list()));
    }

    private static Row row(ResultSet row) throws SQLException {
        var attempt = row.getString("attempt_key");
        return new Row(
                new AdyenItem(
                        row.getString("psp_reference"),
                        row.getString("event_code"),
                        row.getBoolean("success"),
                        row.getString("payment_reference"),
                        attempt == null ? null : new AttemptKey(attempt),
                        row.getLong("amount"),
                        row.getString("currency"),
                        row.getString("reason")),
                Instant.ofEpochMilli(row.getLong("told_at")));
    }
}

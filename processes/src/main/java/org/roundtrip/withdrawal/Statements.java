package org.roundtrip.withdrawal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All statements. There is no way to change or to drop one. */
@Component
public class Statements {
    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long caseId, String reference, Instant statedAt, String email, Stating stating) {
        jdbc.sql("insert into withdrawal_statement (reference, case_id, stated_at, name, email, order_named, items,"
                        + " locale, channel, mailed, by_hand) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        reference,
                        caseId,
                        statedAt.toEpochMilli(),
                        stating.name(),
                        email,
                        stating.orderNamed(),
                        stating.items(),
                        stating.locale(),
                        stating.channel(),
                        stating.mail(),
                        stating.byHand())
                .update();
    }

    public Optional<Statement> ofCase(long caseId) {
        return one("case_id = ?", caseId);
    }

    public Optional<Statement> byReference(String reference) {
        return one("reference = ?", reference);
    }

    /** The newest before {@code before}, the newest first. */
    public List<Statement> newest(long before, int limit) {
        return jdbc.sql("select * from withdrawal_statement where id < ? order by id desc limit ?")
                .params(before, limit)
                .query(Statements::statement)
                .list();
    }

    private Optional<Statement> one(String where, @Nullable Object value) {
        return jdbc.sql("select * from withdrawal_statement where " + where)
                .param(value)
                .query(Statements::statement)
                .optional();
    }

    private static Statement statement(ResultSet row, int n) throws SQLException {
        return new Statement(
                row.getLong("id"),
                row.getString("reference"),
                row.getLong("case_id"),
                Instant.ofEpochMilli(row.getLong("stated_at")),
                row.getString("name"),
                row.getString("email"),
                row.getString("order_named"),
                row.getString("items"),
                row.getString("locale"),
                row.getString("channel"),
                row.getBoolean("mailed"),
                row.getBoolean("by_hand"));
    }
}

package org.roundtrip.repair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The quotes of repairs. Every change happens under the lock of the case. */
@Component
public class RepairQuotes {
    private final JdbcClient jdbc;

    RepairQuotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of a case. */
    public Optional<RepairQuote> newest(long caseId) {
        return jdbc.sql("select * from repair_quote where case_id = ? order by id desc limit 1")
                .param(caseId)
                .query((row, n) -> quote(row))
                .optional();
    }

    RepairQuote of(long caseId) {
        return newest(caseId).orElseThrow();
    }

    private static RepairQuote quote(ResultSet row) throws SQLException {
        long answered = row.getLong("answered_at");
        boolean isAnswered = !row.wasNull();
        long collection = row.getLong("collection_id");
        boolean collects = !row.wasNull();
        return new RepairQuote(
                row.getLong("id"),
                row.getLong("case_id"),
                RepairQuote.State.valueOf(row.getString("state")),
                row.getString("currency"),
                row.getLong("total_minor"),
                Instant.ofEpochMilli(row.getLong("valid_until")),
                row.getString("answered_by"),
                isAnswered ? Instant.ofEpochMilli(answered) : null,
                collects ? collection : null);
    }

    public List<RepairQuote.Line> lines(long quoteId) {
        return jdbc.sql("select * from repair_quote_line where quote_id = ? order by line_no")
                .param(quoteId)
                .query((row, n) -> new RepairQuote.Line(
                        RepairQuote.Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getLong("amount_minor")))
                .list();
    }

    void add(long caseId, String currency, List<RepairQuote.Line> lines, Instant validUntil, Instant now) {
        jdbc.sql("insert into repair_quote (case_id, state, currency, total_minor, valid_until, created_at)"
                        + " values (?, 'OPEN', ?, ?, ?, ?)")
                .params(
                        caseId,
                        currency,
                        lines.stream().mapToLong(RepairQuote.Line::amountMinor).sum(),
                        validUntil.toEpochMilli(),
                        now.toEpochMilli())
                .update();
        long id = of(caseId).id();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            jdbc.sql(
                            "insert into repair_quote_line (quote_id, line_no, kind, words, amount_minor) values (?, ?, ?, ?, ?)")
                    .params(id, i + 1, line.kind().name(), line.words(), line.amountMinor())
                    .update();
        }
    }

    void answered(long quoteId, RepairQuote.State state, @Nullable String by, Instant at) {
        jdbc.sql("update repair_quote set state = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(state.name(), by, at.toEpochMilli(), quoteId)
                .update();
    }

    void collects(long quoteId, long collectionId) {
        jdbc.sql("update repair_quote set collection_id = ? where id = ?")
                .params(collectionId, quoteId)
                .update();
    }
}

package org.roundtrip.forms.exports.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.forms.api.Period;
import org.roundtrip.forms.exports.api.ExportRows.Row;
import org.roundtrip.payment.PaymentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads every asking of a provider, and the lines of credit notes, page by page along the ids. */
@Component
class MoneyRows {
    static final List<String> ATTEMPT_COLUMNS = List.of(
            "attempt",
            "refund",
            "case",
            "provider",
            "payment",
            "amount",
            "currency",
            "state",
            "key",
            "provider_refund_id",
            "provider_code",
            "provider_message",
            "settled_elsewhere",
            "planned_at",
            "first_sent_at",
            "asked_at",
            "resolved_at");
    static final List<String> CREDIT_NOTE_COLUMNS = List.of(
            "number",
            "reverses",
            "issued_at",
            "refunded_at",
            "case",
            "refund",
            "currency",
            "total",
            "line",
            "kind",
            "tax",
            "order",
            "invoice",
            "sku",
            "name",
            "units",
            "amount");

    private static final String ATTEMPTS = "select a.*, l.refund_id, l.amount_minor, l.currency, l.settled_elsewhere,"
            + " p.provider, p.reference, f.number as case_number from refund_attempt a"
            + " join refund_leg l on l.id = a.leg_id join payment p on p.id = l.payment_id"
            + " join refund r on r.id = l.refund_id join case_file f on f.id = r.case_id"
            + " where a.id > :after and a.planned_at >= :from and a.planned_at < :to order by a.id limit :limit";
    private static final String CREDIT_NOTES = "select l.*, n.number, n.issued_at, n.refunded_at, n.case_number,"
            + " n.refund_id, n.currency, n.total_minor, o.number as reverses from credit_note_line l"
            + " join credit_note n on n.id = l.credit_note_id left join credit_note o on o.id = n.reverses_id"
            + " where l.id > :after and n.issued_at >= :from and n.issued_at < :to order by l.id limit :limit";

    private final JdbcClient jdbc;

    MoneyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> attempts(Period period, long after, int limit) {
        return page(ATTEMPTS, period, after, limit).query(MoneyRows::attemptRow).list();
    }

    List<Row> creditNotes(Period period, long after, int limit) {
        return page(CREDIT_NOTES, period, after, limit)
                .query(MoneyRows::creditNoteRow)
                .list();
    }

    private JdbcClient.StatementSpec page(String sql, Period period, long after, int limit) {
        return jdbc.sql(sql)
                .param("after", after)
                .param("from", period.from())
                .param("to", period.to())
                .param("limit", limit);
    }

    private static Row attemptRow(ResultSet row, int n) throws SQLException {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.getLong("id"));
        cells.add(row.getLong("refund_id"));
        cells.addAll(ExportRows.texts(row, "case_number", "provider"));
        cells.add(new PaymentRef(row.getString("provider"), row.getString("reference")).shown());
        cells.add(ExportRows.amount(row, "amount_minor"));
        cells.addAll(ExportRows.texts(
                row,
                "currency",
                "state",
                "attempt_key",
                "provider_refund_id",
                "provider_code",
                "provider_message",
                "settled_elsewhere"));
        for (var time : List.of("planned_at", "first_sent_at", "checked_at", "resolved_at")) {
            cells.add(ExportRows.instant(row, time));
        }
        return new Row(row.getLong("id"), cells);
    }

    private static Row creditNoteRow(ResultSet row, int n) throws SQLException {
        var cells = new ArrayList<@Nullable Object>(ExportRows.texts(row, "number", "reverses"));
        cells.add(ExportRows.instant(row, "issued_at"));
        cells.add(ExportRows.instant(row, "refunded_at"));
        cells.add(row.getString("case_number"));
        cells.add(row.getLong("refund_id"));
        cells.add(row.getString("currency"));
        cells.add(ExportRows.amount(row, "total_minor"));
        cells.add(row.getLong("position"));
        cells.addAll(ExportRows.texts(row, "kind", "tax_code", "order_number", "invoice_number", "sku", "name"));
        cells.add(row.getLong("units"));
        cells.add(ExportRows.amount(row, "amount_minor"));
        return new Row(row.getLong("id"), cells);
    }
}

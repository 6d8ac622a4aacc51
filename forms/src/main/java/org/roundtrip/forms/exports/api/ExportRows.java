package org.roundtrip.forms.exports.api;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.payment.Tender;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what exports hold, page by page along the ids, so that no export holds a transaction or the heap. */
@Component
class ExportRows {
    static final List<String> CASE_COLUMNS = List.of(
            "case",
            "journey",
            "state",
            "closed",
            "outcome",
            "currency",
            "customer_email",
            "customer_name",
            "external_reference",
            "channel",
            "requested_at",
            "opened_at",
            "closed_at",
            "units_requested",
            "units_accepted",
            "refunded");
    static final List<String> REFUND_COLUMNS = List.of(
            "refund",
            "case",
            "number",
            "state",
            "method",
            "amount",
            "currency",
            "approvals_needed",
            "prepared_by",
            "calculated_at",
            "settled_at",
            "provider",
            "payment",
            "payment_amount",
            "attempt_state",
            "provider_refund_id",
            "tender",
            "paid_as");

    private static final String CASES = "select f.*,"
            + " (select sum(l.requested) from case_line l where l.case_id = f.id) as requested,"
            + " (select sum(l.accepted + l.kept + l.lost) from case_line l where l.case_id = f.id) as accepted,"
            + " (select sum(r.total_minor) from refund r where r.case_id = f.id and r.state = 'SETTLED') as refunded"
            + " from case_file f where f.id > :after and f.opened_at >= :from and f.opened_at < :to"
            + " order by f.id limit :limit";

    /** One row per payment that money goes back to; one without payment while nothing is approved. */
    private static final String REFUNDS = "select r.*, c.number as case_number, l.amount_minor, l.paid_as, p.provider,"
            + " p.reference, a.state as attempt_state, a.provider_refund_id from (select * from refund where id > :after"
            + " and calculated_at >= :from and calculated_at < :to order by id limit :limit) r"
            + " join case_file c on c.id = r.case_id"
            + " left join refund_leg l on l.refund_id = r.id left join payment p on p.id = l.payment_id"
            + " left join refund_attempt a on a.id = (select max(x.id) from refund_attempt x where x.leg_id = l.id)"
            + " order by r.id, l.id";

    private final JdbcClient jdbc;

    ExportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row and the id the next page begins after. */
    record Row(long id, List<@Nullable Object> cells) {}

    List<Row> cases(Period period, long after, int limit) {
        return page(CASES, period, after, limit).query(ExportRows::caseRow).list();
    }

    List<Row> refunds(Period period, long after, int limit) {
        return page(REFUNDS, period, after, limit).query(ExportRows::refundRow).list();
    }

    private JdbcClient.StatementSpec page(String sql, Period period, long after, int limit) {
        return jdbc.sql(sql)
                .param("after", after)
                .param("from", period.from())
                .param("to", period.to())
                .param("limit", limit);
    }

    private static Row caseRow(ResultSet row, int n) throws SQLException {
        var cells = texts(row, "number", "journey", "state", "closed", "outcome", "currency", "customer_email");
        cells.set(2, String.valueOf(cells.get(2)).toLowerCase(java.util.Locale.ROOT));
        cells.set(3, row.getBoolean("closed"));
        cells.addAll(texts(row, "customer_name", "external_reference", "channel"));
        cells.add(instant(row, "requested_at"));
        cells.add(instant(row, "opened_at"));
        cells.add(instant(row, "closed_at"));
        cells.add(row.getLong("requested"));
        cells.add(row.getLong("accepted"));
        cells.add(amount(row, "refunded"));
        return new Row(row.getLong("id"), cells);
    }

    private static Row refundRow(ResultSet row, int n) throws SQLException {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.getLong("id"));
        cells.add(row.getString("case_number"));
        cells.add(row.getLong("number"));
        cells.addAll(texts(row, "state", "method"));
        cells.add(amount(row, "total_minor"));
        cells.add(row.getString("currency"));
        cells.add(row.getLong("approvals_needed"));
        cells.add(row.getString("prepared_by"));
        cells.add(instant(row, "calculated_at"));
        cells.add(instant(row, "settled_at"));
        var provider = row.getString("provider");
        var tender = provider == null ? null : Tender.of(provider);
        cells.add(provider);
        // A file travels: codes and card numbers that are as good as money are not in it.
        cells.add(tender == null ? null : tender.shown(row.getString("reference")));
        cells.add(amount(row, "amount_minor"));
        cells.addAll(texts(row, "attempt_state", "provider_refund_id"));
        cells.add(tender);
        cells.add(row.getString("paid_as"));
        return new Row(row.getLong("id"), cells);
    }

    private static List<@Nullable Object> texts(ResultSet row, String... columns) throws SQLException {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : columns) {
            cells.add(row.getString(column));
        }
        return cells;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** An amount as people write it, in the row's currency. */
    private static @Nullable BigDecimal amount(ResultSet row, String column) throws SQLException {
        long minor = row.getLong(column);
        return row.wasNull()
                ? null
                : Money.ofMinor(CurrencyUnit.of(row.getString("currency")), minor)
                        .getAmount();
    }
}

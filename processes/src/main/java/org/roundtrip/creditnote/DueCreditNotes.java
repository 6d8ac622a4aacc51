package org.roundtrip.creditnote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.roundtrip.work.Commands;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Issues notes for settled refunds, many with one look and one commit. What is due stands on the refund itself, so a
 * node that dies loses nothing; whoever locks the series is the only one who issues.
 */
@Service
class DueCreditNotes implements CreditNoteWork {
    static final int BATCH = 200;

    private static final String DUE = "select r.id, r.total_minor, r.currency, r.method, r.credit_note_due_at,"
            + " f.number as case_number, o.customer_name, o.street, o.postcode, o.city, o.country from refund r"
            + " join case_file f on f.id = r.case_id left join shop_order o on o.id ="
            + " (select min(l.order_id) from refund_line l where l.refund_id = r.id)"
            + " where r.credit_note_due_at is not null order by r.credit_note_due_at, r.id limit ?";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Series series;
    private final Seller seller;
    private final Commands commands;
    private final Clock clock;

    DueCreditNotes(JdbcTemplate jdbc, JdbcClient client, Series series, Seller seller, Commands commands, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.series = series;
        this.seller = seller;
        this.commands = commands;
        this.clock = clock;
    }

    private record Due(
            long refundId,
            long total,
            String currency,
            String method,
            long settledAt,
            String caseNumber,
            String customer) {}

    @Override
    public boolean issueBatch() {
        return commands.run(() -> anyDue() && issue() == BATCH);
    }

    /** Asked before the series is locked: most looks find nothing. */
    private boolean anyDue() {
        return client.sql("select id from refund where credit_note_due_at is not null limit 1")
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private int issue() {
        var numbers = series.lock();
        var due = client.sql(DUE).param(BATCH).query(DueCreditNotes::due).list();
        if (due.isEmpty()) {
            return 0;
        }
        insert(numbers, due);
        series.used(numbers, due.size());
        var ids = due.stream().map(Due::refundId).toList();
        client.sql(
                        "insert into credit_note_line (credit_note_id, position, kind, tax_code, order_number, invoice_number,"
                                + " sku, name, units, amount_minor) select n.id, l.position, l.kind, l.tax_code, o.number,"
                                + " o.invoice_number, i.sku, i.name, l.units,"
                                + " l.amount_minor from credit_note n join refund_line l on l.refund_id = n.refund_id"
                                + " join shop_order o on o.id = l.order_id left join order_line i on i.order_id = l.order_id"
                                + " and i.line_no = l.order_line_no where n.series = :series and n.series_number > :last"
                                + " and n.refund_id in (:ids)")
                .param("series", numbers.prefix())
                .param("last", numbers.last())
                .param("ids", ids)
                .update();
        client.sql("update refund set credit_note_due_at = null where id in (:ids)")
                .param("ids", ids)
                .update();
        return due.size();
    }

    private void insert(Series.Locked numbers, List<Due> due) {
        long now = clock.millis();
        var rows = java.util.stream.IntStream.range(0, due.size())
                .mapToObj(i -> {
                    var one = due.get(i);
                    return new Object[] {
                        numbers.number(i + 1L),
                        numbers.prefix(),
                        numbers.last() + i + 1,
                        one.refundId(),
                        one.caseNumber(),
                        one.method(),
                        one.currency(),
                        one.total(),
                        seller.text(),
                        one.customer(),
                        one.settledAt(),
                        now
                    };
                })
                .toList();
        jdbc.batchUpdate(
                "insert into credit_note (number, series, series_number, refund_id, case_number, method, currency,"
                        + " total_minor, seller, customer, refunded_at, issued_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static Due due(ResultSet row, int n) throws SQLException {
        var postcode = row.getString("postcode");
        var town = (postcode == null ? "" : postcode + " ") + text(row.getString("city"));
        return new Due(
                row.getLong("id"),
                row.getLong("total_minor"),
                row.getString("currency"),
                row.getString("method"),
                row.getLong("credit_note_due_at"),
                row.getString("case_number"),
                Seller.lines(
                        text(row.getString("customer_name")),
                        text(row.getString("street")),
                        town,
                        text(row.getString("country"))));
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}

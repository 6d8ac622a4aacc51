package org.roundtrip.refund;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.roundtrip.calculation.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calculations behind refunds. Written once, never changed. */
@Component
public class RefundLines {
    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    RefundLines(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    void insert(List<RefundLine> lines) {
        jdbc.batchUpdate(
                "insert into refund_line (refund_id, position, kind, case_line_no, order_id, order_line_no, units,"
                        + " tax_code, amount_minor, rule) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines,
                Math.max(1, lines.size()),
                (statement, line) -> {
                    statement.setLong(1, line.refundId());
                    statement.setInt(2, line.position());
                    statement.setString(3, line.kind().name());
                    statement.setObject(4, line.caseLineNo());
                    statement.setLong(5, line.orderId());
                    statement.setObject(6, line.orderLineNo());
                    statement.setInt(7, line.units());
                    statement.setString(8, line.taxCode());
                    statement.setLong(9, line.amountMinor());
                    statement.setString(10, line.rule());
                });
    }

    public List<RefundLine> of(long refundId) {
        return client.sql("select * from refund_line where refund_id = ? order by position")
                .param(refundId)
                .query(RefundLine.class)
                .list();
    }

    /**
     * What refunds have given back of an order so far, in minor units by kind; those that finance refused aside, and those
     * of payments nobody needed. Callers that go on to give back more hold the lock of the order's row.
     */
    public Map<Kind, Long> givenBack(long orderId) {
        var sums = new EnumMap<Kind, Long>(Kind.class);
        client.sql("select l.kind, sum(l.amount_minor) as given from refund_line l join refund r on r.id = l.refund_id"
                        + " where l.order_id = ? and r.state <> 'REJECTED' and r.payment_id is null group by l.kind")
                .param(orderId)
                .query(row -> {
                    sums.put(Kind.valueOf(row.getString("kind")), row.getLong("given"));
                });
        return sums;
    }
}

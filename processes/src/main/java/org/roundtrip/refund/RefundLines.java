package org.roundtrip.refund;

import java.util.List;
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
                        + " amount_minor, rule) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
                    statement.setLong(8, line.amountMinor());
                    statement.setString(9, line.rule());
                });
    }

    public List<RefundLine> of(long refundId) {
        return client.sql("select * from refund_line where refund_id = ? order by position")
                .param(refundId)
                .query(RefundLine.class)
                .list();
    }
}

package org.roundtrip.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The lines of cases: written in batches, because a real case may hold a hundred of them. */
@Component
public class CaseLines {
    private static final Object HERE = new Object();

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    CaseLines(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    public List<CaseLine> of(long caseId) {
        var lines = client.sql("select * from case_line where case_id = ? order by line_no")
                .param(caseId)
                .query(CaseLine.class)
                .list();
        here().put(caseId, List.copyOf(lines));
        return lines;
    }

    /**
     * As {@link #of}, but not read again if the present transaction has read them, with what it has stored since. For who
     * holds the lock of the case's row.
     */
    public List<CaseLine> known(long caseId) {
        var here = here().get(caseId);
        return here == null ? of(caseId) : here;
    }

    /** What the present transaction has read; nothing is kept without one. */
    @SuppressWarnings("unchecked")
    private static Map<Long, List<CaseLine>> here() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        var here = (Map<Long, List<CaseLine>>) TransactionSynchronizationManager.getResource(HERE);
        if (here == null) {
            here = new HashMap<>();
            TransactionSynchronizationManager.bindResource(HERE, here);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(HERE);
                }
            });
        }
        return here;
    }

    public void insert(List<CaseLine> lines) {
        lines.forEach(line -> here().remove(line.caseId()));
        jdbc.batchUpdate(
                "insert into case_line (case_id, line_no, order_id, order_line_no, order_number, sku, name, reason,"
                        + " comment, requested, authorised, received, accepted, rejected, kept, lost)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0)",
                lines,
                lines.size(),
                (statement, line) -> {
                    statement.setLong(1, line.caseId());
                    statement.setInt(2, line.lineNo());
                    statement.setLong(3, line.orderId());
                    statement.setInt(4, line.orderLineNo());
                    statement.setString(5, line.orderNumber());
                    statement.setString(6, line.sku());
                    statement.setString(7, line.name());
                    statement.setString(8, line.reason().name());
                    statement.setString(9, line.comment());
                    statement.setInt(10, line.requested());
                });
    }

    /** Stores what was decided and counted on these lines. */
    public void update(List<CaseLine> lines) {
        lines.forEach(stored -> here().computeIfPresent(stored.caseId(), (id, all) -> all.stream()
                .map(line -> line.lineNo() == stored.lineNo() ? stored : line)
                .toList()));
        jdbc.batchUpdate(
                "update case_line set authorised = ?, received = ?, accepted = ?, rejected = ?, kept = ?, lost = ?,"
                        + " verdict = ?, because = ?, grade = ?, inspection_note = ?, disposition = ?,"
                        + " disposition_because = ?, decided_by = ?, goodwill_minor = ?, diminished_percent = ?"
                        + " where case_id = ? and line_no = ?",
                lines,
                Math.max(1, lines.size()),
                (statement, line) -> {
                    statement.setInt(1, line.authorised());
                    statement.setInt(2, line.received());
                    statement.setInt(3, line.accepted());
                    statement.setInt(4, line.rejected());
                    statement.setInt(5, line.kept());
                    statement.setInt(6, line.lost());
                    statement.setString(7, line.verdict());
                    statement.setString(8, line.because());
                    statement.setString(9, line.grade());
                    statement.setString(10, line.inspectionNote());
                    statement.setString(11, line.disposition());
                    statement.setString(12, line.dispositionBecause());
                    statement.setString(13, line.decidedBy());
                    statement.setLong(14, line.goodwillMinor());
                    statement.setBigDecimal(15, line.diminishedPercent());
                    statement.setLong(16, line.caseId());
                    statement.setInt(17, line.lineNo());
                });
    }

    public void undeclared(long caseId, String description, int quantity, long atMillis) {
        client.sql("insert into undeclared_item (case_id, description, quantity, noted_at) values (?, ?, ?, ?)")
                .params(caseId, description, quantity, atMillis)
                .update();
    }

    /** Items found in a case's parcel that nobody announced. */
    public List<Undeclared> undeclared(long caseId) {
        return client.sql("select description, quantity from undeclared_item where case_id = ? order by id")
                .param(caseId)
                .query(Undeclared.class)
                .list();
    }

    public record Undeclared(String description, int quantity) {}
}

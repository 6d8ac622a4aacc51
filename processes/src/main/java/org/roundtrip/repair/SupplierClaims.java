package org.roundtrip.repair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The claims against makers. Every change happens under the lock of the case. */
@Component
public class SupplierClaims {
    private final JdbcClient jdbc;

    SupplierClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of a case. */
    public Optional<SupplierClaim> newest(long caseId) {
        return jdbc.sql("select * from supplier_claim where case_id = ? order by id desc limit 1")
                .param(caseId)
                .query((row, n) -> claim(row))
                .optional();
    }

    /** Whether the maker has sent another unit. */
    boolean unitIsNew(long caseId) {
        return newest(caseId)
                .filter(claim -> claim.answer() == SupplierClaim.Answer.REPLACED)
                .isPresent();
    }

    SupplierClaim of(long caseId) {
        return newest(caseId).orElseThrow();
    }

    private static SupplierClaim claim(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        long credited = row.getLong("credited_minor");
        boolean isCredited = !row.wasNull();
        return new SupplierClaim(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("supplier"),
                SupplierClaim.State.valueOf(row.getString("state")),
                row.getString("tracking"),
                Instant.ofEpochMilli(row.getLong("due_at")),
                answer == null ? null : SupplierClaim.Answer.valueOf(answer),
                row.getLong("claimed_minor"),
                isCredited ? credited : null,
                row.getString("currency"),
                row.getString("process_instance_id"));
    }

    void open(long caseId, String supplier, long claimedMinor, String currency, Instant dueAt) {
        jdbc.sql("insert into supplier_claim (case_id, supplier, state, due_at, claimed_minor, currency)"
                        + " values (?, ?, 'OPENED', ?, ?, ?)")
                .params(caseId, supplier, dueAt.toEpochMilli(), claimedMinor, currency)
                .update();
    }

    void startedAs(long claimId, String processInstanceId) {
        set(claimId, "process_instance_id", processInstanceId);
    }

    void sent(long claimId, String tracking, Instant at, Instant dueAt) {
        set(claimId, "state", "SENT");
        set(claimId, "tracking", tracking);
        set(claimId, "sent_at", at.toEpochMilli());
        dueAt(claimId, dueAt);
    }

    void dueAt(long claimId, Instant dueAt) {
        set(claimId, "due_at", dueAt.toEpochMilli());
    }

    void answered(long claimId, SupplierClaim.Answer answer) {
        set(claimId, "state", "ANSWERED");
        set(claimId, "answer", answer.name());
    }

    void matched(long claimId, long creditedMinor, String note) {
        set(claimId, "state", "MATCHED");
        set(claimId, "credited_minor", creditedMinor);
        set(claimId, "note", note);
    }

    private void set(long claimId, String column, Object value) {
        jdbc.sql("update supplier_claim set " + column + " = ? where id = ?")
                .params(value, claimId)
                .update();
    }
}

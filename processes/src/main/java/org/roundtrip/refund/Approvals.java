package org.roundtrip.refund;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who said what about a refund. One word per person and refund. */
@Component
public class Approvals {
    private final JdbcClient jdbc;
    private final Clock clock;

    Approvals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Approval(
            String approver, boolean approved, @Nullable String note, Instant at) {}

    /** @param taskId the task it was said at */
    void add(long refundId, String taskId, String approver, boolean approved, @Nullable String note) {
        jdbc.sql("insert into refund_approval (refund_id, task_id, approver, approved, note, at_millis)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(refundId, taskId, approver, approved, note, clock.millis())
                .update();
    }

    public List<Approval> of(long refundId) {
        return jdbc.sql("select * from refund_approval where refund_id = ? order by id")
                .param(refundId)
                .query((row, n) -> new Approval(
                        row.getString("approver"),
                        row.getBoolean("approved"),
                        row.getString("note"),
                        Instant.ofEpochMilli(row.getLong("at_millis"))))
                .list();
    }
}

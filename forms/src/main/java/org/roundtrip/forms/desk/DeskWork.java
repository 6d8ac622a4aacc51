package org.roundtrip.forms.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.worklist.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits, as lists show it. A task whose answer is being held counts as done. */
@Component
class DeskWork {
    private static final String NOT_HELD =
            " and not exists (select 1 from held_answer h where h.task_id = w.id and h.problem is null)";

    private final JdbcClient jdbc;

    DeskWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One queue at a glance. */
    record Summary(
            String queue, long waiting, long mine, @Nullable Instant oldest) {}

    /**
     * A waiting task with what a list says about its case.
     *
     * @param worthMinor the newest refund, or what the items asked back have cost; null if neither is known
     */
    record Waiting(
            String taskId,
            long caseId,
            String caseNumber,
            String step,
            @Nullable String assignee,
            Instant since,
            @Nullable Instant dueAt,
            @Nullable String customer,
            String currency,
            @Nullable Long worthMinor) {}

    List<Summary> summaries(Collection<String> queues, Actor actor) {
        if (queues.isEmpty()) {
            return List.of();
        }
        var found = jdbc.sql("select w.queue, count(*) as n, min(w.created_at) as oldest,"
                        + " sum(case when w.assignee = :me then 1 else 0 end) as mine from work_item w"
                        + " where w.queue in (:queues)" + NOT_HELD + " group by w.queue")
                .param("queues", queues)
                .param("me", actor.name())
                .query((row, n) -> new Summary(
                        row.getString("queue"),
                        row.getLong("n"),
                        row.getLong("mine"),
                        Instant.ofEpochMilli(row.getLong("oldest"))))
                .list();
        return queues.stream()
                .map(queue -> found.stream()
                        .filter(one -> one.queue().equals(queue))
                        .findFirst()
                        .orElse(new Summary(queue, 0, 0, null)))
                .toList();
    }

    /** A page of a queue, oldest first. */
    List<Waiting> page(String queue, @Nullable String assignee, @Nullable WorkItem after, int limit) {
        var sql = "select w.*, c.customer_name, c.currency, coalesce((select r.total_minor from refund r"
                + " where r.case_id = w.case_id and r.number = (select max(n.number) from refund n"
                + " where n.case_id = w.case_id)), (select sum(floor(1.0 * o.paid_minor * l.requested / o.quantity))"
                + " from case_line l join order_line o on o.order_id = l.order_id"
                + " and o.line_no = l.order_line_no where l.case_id = w.case_id)) as worth"
                + " from work_item w join case_file c on c.id = w.case_id where w.queue = :queue" + NOT_HELD
                + (assignee == null ? "" : " and w.assignee = :assignee")
                + (after == null ? "" : " and (w.created_at > :at or (w.created_at = :at and w.id > :id))")
                + " order by w.created_at, w.id limit :limit";
        var query = jdbc.sql(sql).param("queue", queue).param("limit", limit);
        if (assignee != null) {
            query = query.param("assignee", assignee);
        }
        if (after != null) {
            query = query.param("at", after.createdAt().toEpochMilli()).param("id", after.id());
        }
        return query.query(DeskWork::waiting).list();
    }

    /** The oldest task of a queue this person could work on now. */
    Optional<String> next(String queue, @Nullable Actor alsoOf, String except) {
        return jdbc.sql("select w.id from work_item w where w.queue = :queue and w.id <> :except"
                        + " and (w.assignee is null or w.assignee = :me)" + NOT_HELD
                        + " order by w.created_at, w.id limit 1")
                .param("queue", queue)
                .param("except", except)
                .param("me", alsoOf == null ? "" : alsoOf.name())
                .query(String.class)
                .optional();
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        long worth = row.getLong("worth");
        var worthMinor = row.wasNull() ? null : worth;
        long due = row.getLong("due_at");
        var dueAt = row.wasNull() ? null : Instant.ofEpochMilli(due);
        return new Waiting(
                row.getString("id"),
                row.getLong("case_id"),
                row.getString("case_number"),
                row.getString("name"),
                row.getString("assignee"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                dueAt,
                row.getString("customer_name"),
                row.getString("currency"),
                worthMinor);
    }
}

package org.roundtrip.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that waits for people, kept in step with the engine in its own transactions. */
@Component
public class WorkItems {
    private final JdbcClient jdbc;

    WorkItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<WorkItem> find(String id) {
        return jdbc.sql("select * from work_item where id = ?")
                .param(id)
                .query(WorkItems::item)
                .optional();
    }

    public List<WorkItem> ofCase(long caseId) {
        return jdbc.sql("select * from work_item where case_id = ? order by created_at, id")
                .param(caseId)
                .query(WorkItems::item)
                .list();
    }

    /**
     * Open work, oldest first.
     *
     * @param queues whose work; empty means none
     * @param assignee only this person's, or null for everybody's
     * @param after the last item of the page before, or null for the first page
     */
    public List<WorkItem> open(
            Collection<String> queues, @Nullable String assignee, @Nullable WorkItem after, int limit) {
        if (queues.isEmpty()) {
            return List.of();
        }
        var sql = new StringBuilder("select * from work_item where queue in (:queues)");
        var params = new ArrayList<Map.Entry<String, Object>>();
        if (assignee != null) {
            sql.append(" and assignee = :assignee");
            params.add(Map.entry("assignee", assignee));
        }
        if (after != null) {
            sql.append(" and (created_at > :at or (created_at = :at and id > :id))");
            params.add(Map.entry("at", after.createdAt().toEpochMilli()));
            params.add(Map.entry("id", after.id()));
        }
        sql.append(" order by created_at, id limit :limit");
        var query = jdbc.sql(sql.toString()).param("queues", queues).param("limit", limit);
        for (var param : params) {
            query = query.param(param.getKey(), param.getValue());
        }
        return query.query(WorkItems::item).list();
    }

    /** How much waits per queue. */
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select queue, count(*) as n from work_item group by queue").query(row -> {
            counts.put(row.getString("queue"), row.getLong("n"));
        });
        return counts;
    }

    /** How many should have been done before {@code now}. */
    public long overdue(Instant now) {
        return jdbc.sql("select count(*) from work_item where due_at < ?")
                .param(now.toEpochMilli())
                .query(Long.class)
                .single();
    }

    /** A task came up in the engine. Called in the engine's transaction. */
    public void opened(WorkItem item) {
        jdbc.sql(
                        "insert into work_item (id, case_id, case_number, process_instance_id, task_key, form_key, name, queue,"
                                + " assignee, created_at, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        item.id(),
                        item.caseId(),
                        item.caseNumber(),
                        item.processInstanceId(),
                        item.taskKey(),
                        item.formKey(),
                        item.name(),
                        item.queue(),
                        item.assignee(),
                        item.createdAt().toEpochMilli(),
                        item.dueAt() == null ? null : item.dueAt().toEpochMilli())
                .update();
    }

    /** Somebody took a task or gave it back. Called in the engine's transaction. */
    public void assigned(String id, @Nullable String assignee) {
        jdbc.sql("update work_item set assignee = ? where id = ?")
                .params(assignee, id)
                .update();
    }

    /** A task is over, done or not needed any more. Called in the engine's transaction. */
    public void gone(String id) {
        jdbc.sql("delete from work_item where id = ?").param(id).update();
    }

    /** An open task goes on as another version of its model draws it. Called in the engine's transaction. */
    public void redrawn(String id, String taskKey, String formKey, String name, String queue) {
        jdbc.sql("update work_item set task_key = ?, form_key = ?, name = ?, queue = ? where id = ?")
                .params(taskKey, formKey, name, queue, id)
                .update();
    }

    private static WorkItem item(ResultSet row, int n) throws SQLException {
        long due = row.getLong("due_at");
        var dueAt = row.wasNull() ? null : Instant.ofEpochMilli(due);
        return new WorkItem(
                row.getString("id"),
                row.getLong("case_id"),
                row.getString("case_number"),
                row.getString("process_instance_id"),
                row.getString("task_key"),
                row.getString("form_key"),
                row.getString("name"),
                row.getString("queue"),
                row.getString("assignee"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                dueAt);
    }
}

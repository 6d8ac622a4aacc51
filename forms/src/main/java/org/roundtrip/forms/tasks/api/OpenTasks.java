package org.roundtrip.forms.tasks.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what waits for people, oldest first, also case by case. */
@Component
class OpenTasks {
    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a page begins: after the task of this time and id. */
    record Position(long createdAt, String id) {}

    /** @param queues whose work; null means everybody's */
    record Filter(
            @Nullable Collection<String> queues,
            @Nullable CaseNumber caseNumber,
            @Nullable String assignee) {}

    List<TaskJson> page(Filter filter, @Nullable Position after, int limit) {
        var sql = new StringBuilder("select * from work_item where 1 = 1");
        var params = new HashMap<String, Object>();
        if (filter.queues() != null) {
            sql.append(" and queue in (:queues)");
            params.put("queues", filter.queues());
        }
        if (filter.caseNumber() != null) {
            sql.append(" and case_id = (select id from case_file where number = :number)");
            params.put("number", filter.caseNumber().value());
        }
        if (filter.assignee() != null) {
            sql.append(" and assignee = :assignee");
            params.put("assignee", filter.assignee());
        }
        if (after != null) {
            sql.append(" and (created_at > :at or (created_at = :at and id > :id))");
            params.put("at", after.createdAt());
            params.put("id", after.id());
        }
        params.put("limit", limit);
        return jdbc.sql(sql.append(" order by created_at, id limit :limit").toString())
                .params(params)
                .query(OpenTasks::task)
                .list();
    }

    private static TaskJson task(ResultSet row, int n) throws SQLException {
        long due = row.getLong("due_at");
        var dueAt = row.wasNull() ? null : Instant.ofEpochMilli(due);
        return new TaskJson(
                row.getString("id"),
                row.getString("case_number"),
                row.getString("task_key"),
                row.getString("form_key"),
                row.getString("queue"),
                row.getString("name"),
                row.getString("assignee"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                dueAt);
    }
}

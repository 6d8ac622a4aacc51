package org.roundtrip.forms.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits, as lists show it. A task whose answer is being held counts as done. */
@Component
class DeskWork {
    static final String NOT_HELD =
            " and not exists (select 1 from held_answer h where h.task_id = w.id and h.problem is null)";

    private final JdbcClient jdbc;

    DeskWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One queue at a glance. */
    record Summary(
            String queue, long waiting, long mine, @Nullable Instant oldest) {}

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
}

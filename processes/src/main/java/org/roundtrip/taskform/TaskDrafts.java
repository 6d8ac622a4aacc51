package org.roundtrip.taskform;

import java.time.Clock;
import java.util.Optional;
import org.roundtrip.cases.Actor;
import org.roundtrip.work.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What people have filled in so far: whoever leaves a form half way finds it as it was. Others never see it. */
@Component
public class TaskDrafts {
    private final JdbcClient jdbc;
    private final Commands commands;
    private final JsonMapper json;
    private final Clock clock;

    TaskDrafts(JdbcClient jdbc, Commands commands, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps what was filled in; what this person had kept before is replaced. */
    public void keep(String taskId, Actor actor, FormAnswer answer) {
        commands.run(() -> {
            forget(taskId, actor);
            jdbc.sql("insert into task_draft (task_id, actor, answer, saved_at) values (?, ?, ?, ?)")
                    .params(taskId, actor.name(), json.writeValueAsString(answer), clock.millis())
                    .update();
        });
    }

    /** What this person has filled in: kept here, or sent and not carried out yet. */
    public Optional<FormAnswer> of(String taskId, Actor actor) {
        return jdbc
                .sql("select answer from held_answer where task_id = ? and actor = ?"
                        + " union all select answer from task_draft where task_id = ? and actor = ?")
                .params(taskId, actor.name(), taskId, actor.name())
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .map(answer -> json.readValue(answer, FormAnswer.class));
    }

    void forget(String taskId, Actor actor) {
        jdbc.sql("delete from task_draft where task_id = ? and actor = ?")
                .params(taskId, actor.name())
                .update();
    }

    /** Drafts of tasks that are over: answered by somebody else, or not needed any more. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT25M")
    void throwAwayLeftOver() {
        commands.run(() -> {
            jdbc.sql(
                            "delete from task_draft where not exists (select 1 from work_item w where w.id = task_draft.task_id)")
                    .update();
        });
    }
}

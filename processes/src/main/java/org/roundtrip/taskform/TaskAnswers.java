package org.roundtrip.taskform;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.worklist.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was answered in forms of merchants' own, kept as long as the case is. */
@Component
public class TaskAnswers {
    private static final TypeReference<Map<String, @Nullable Object>> DATA = new TypeReference<>() {};

    private static final TypeReference<List<TaskAnswer.Said>> SAID = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TaskAnswers(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(WorkItem item, Actor actor, FormSheet sheet) {
        jdbc.sql("insert into task_answer (case_id, process_instance_id, task_id, task_key, task_name, form,"
                        + " answered_by, answered_at, answer, words) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        item.caseId(),
                        item.processInstanceId(),
                        item.id(),
                        item.taskKey(),
                        item.name(),
                        item.formKey().substring(WorkItem.OWN_FORM.length()),
                        actor.name(),
                        clock.millis(),
                        json.writeValueAsString(sheet.answer()),
                        json.writeValueAsString(AnswerWords.of(sheet.view())))
                .update();
    }

    /** The answers of a case, oldest first. */
    public List<TaskAnswer> ofCase(long caseId) {
        return jdbc.sql("select * from task_answer where case_id = ? order by id")
                .param(caseId)
                .query((row, n) -> new TaskAnswer(
                        row.getLong("case_id"),
                        row.getString("task_id"),
                        row.getString("task_name"),
                        row.getString("form"),
                        row.getString("answered_by"),
                        Instant.ofEpochMilli(row.getLong("answered_at")),
                        json.readValue(row.getString("answer"), DATA),
                        json.readValue(row.getString("words"), SAID)))
                .list();
    }
}

package org.roundtrip.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a case, append-only and numbered without gaps. Callers hold the lock of the case's row. */
@Component
public class Timeline {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Timeline(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One thing that happened.
     *
     * @param code what, for example {@code request-received}; texts in people's languages are made from it
     * @param facts what the text needs besides, by name
     */
    public record Entry(
            int seq, Instant at, String code, Actor.Kind actorKind, String actor, Map<String, String> facts) {}

    public void add(long caseId, String code, Actor actor) {
        add(caseId, code, actor, Map.of());
    }

    public void add(long caseId, String code, Actor actor, Map<String, String> facts) {
        jdbc.sql("insert into timeline_entry (case_id, seq, at_millis, code, actor_kind, actor, facts)"
                        + " select ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ? from timeline_entry where case_id = ?")
                .params(
                        caseId,
                        clock.millis(),
                        code,
                        actor.kind().name(),
                        actor.name(),
                        json.writeValueAsString(facts),
                        caseId)
                .update();
    }

    public List<Entry> of(long caseId) {
        return jdbc.sql("select * from timeline_entry where case_id = ? order by seq")
                .param(caseId)
                .query((row, n) -> new Entry(
                        row.getInt("seq"),
                        Instant.ofEpochMilli(row.getLong("at_millis")),
                        row.getString("code"),
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getString("actor"),
                        json.readValue(row.getString("facts"), FACTS)))
                .list();
    }
}

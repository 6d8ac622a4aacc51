package org.roundtrip.policy;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Remembers which rule of which version decided what on a case. */
@Component
public class DecisionLog {
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DecisionLog(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A decision about a case, or about one line of it. */
    public record Decided(long caseId, @Nullable Integer lineNo, DecisionTables.Answer answer) {}

    public void record(List<Decided> decisions) {
        long now = clock.millis();
        jdbc.batchUpdate(
                "insert into decision_record (case_id, line_no, decision, decision_version, rules, inputs, outputs,"
                        + " at_millis) values (?, ?, ?, ?, ?, ?, ?, ?)",
                decisions,
                Math.max(1, decisions.size()),
                (statement, decided) -> {
                    var answer = decided.answer();
                    statement.setLong(1, decided.caseId());
                    statement.setObject(2, decided.lineNo());
                    statement.setString(3, answer.decision());
                    statement.setInt(4, answer.version());
                    statement.setString(5, String.join(",", answer.rules()));
                    statement.setString(6, json.writeValueAsString(answer.inputs()));
                    statement.setString(7, json.writeValueAsString(answer.outputs()));
                    statement.setLong(8, now);
                });
    }
}

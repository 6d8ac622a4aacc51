package org.roundtrip.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of retries. */
@Component
class Retries {
    private final JdbcClient jdbc;
    private final Clock clock;

    Retries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Trouble trouble, String by) {
        jdbc.sql(
                        "insert into retry_request (kind, work_id, instance_id, case_number, model, step_id, step_name, fingerprint,"
                                + " requested_by, requested_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        trouble.kind().name(),
                        trouble.workId(),
                        trouble.instanceId(),
                        trouble.caseNumber(),
                        trouble.step().model(),
                        trouble.step().id(),
                        trouble.step().name(),
                        trouble.fingerprint(),
                        by,
                        clock.millis(),
                        RetryRequest.State.REQUESTED.name())
                .update();
    }

    /** What was asked for before and nobody has looked at since: it failed when the trouble of now began. */
    void failedAgain(Trouble trouble) {
        jdbc.sql("update retry_request set state = ?, settled_at = ? where work_id = ? and state = ?")
                .params(
                        RetryRequest.State.FAILED_AGAIN.name(),
                        trouble.at().toEpochMilli(),
                        trouble.workId(),
                        RetryRequest.State.REQUESTED.name())
                .update();
    }

    /** The newest first, from before the id {@code before}. */
    List<RetryRequest> newest(long before, int most) {
        return jdbc.sql("select * from retry_request where id < ? order by id desc limit ?")
                .params(before, most)
                .query(Retries::read)
                .list();
    }

    void settle(long id, EngineRoom.Outcome outcome) {
        jdbc.sql("update retry_request set state = ?, settled_at = ? where id = ? and state = ?")
                .params(
                        outcome.state().name(),
                        Objects.requireNonNullElseGet(outcome.at(), clock::instant)
                                .toEpochMilli(),
                        id,
                        RetryRequest.State.REQUESTED.name())
                .update();
    }

    private static RetryRequest read(ResultSet row, int n) throws SQLException {
        long settled = row.getLong("settled_at");
        var settledAt = row.wasNull() ? null : Instant.ofEpochMilli(settled);
        return new RetryRequest(
                row.getLong("id"),
                Trouble.Kind.valueOf(row.getString("kind")),
                row.getString("work_id"),
                row.getString("instance_id"),
                row.getString("case_number"),
                row.getString("model"),
                row.getString("step_id"),
                row.getString("step_name"),
                row.getString("fingerprint"),
                row.getString("requested_by"),
                Instant.ofEpochMilli(row.getLong("requested_at")),
                RetryRequest.State.valueOf(row.getString("state")),
                settledAt);
    }
}

package org.roundtrip.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of migrations and of what became of each case. */
@Component
class Migrations {
    private static final int MAX_PROBLEM = 1000;
    private static final String WITH_COUNTS = "select m.*,"
            + " (select count(*) from migrated_case c where c.migration_id = m.id and c.state = 'WAITING') as waiting,"
            + " (select count(*) from migrated_case c where c.migration_id = m.id and c.state = 'MOVED') as moved,"
            + " (select count(*) from migrated_case c where c.migration_id = m.id and c.state = 'FAILED') as failed,"
            + " (select count(*) from migrated_case c where c.migration_id = m.id and c.state = 'GONE') as gone,"
            + " (select count(*) from migrated_case c where c.migration_id = m.id and c.state = 'THERE') as already"
            + " from model_migration m ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Migrations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A case whose turn has come. */
    record Next(long id, long migrationId, RunningCase running) {}

    /** @throws org.springframework.dao.DuplicateKeyException if another one of this model is under way */
    long begin(PreparedMove move, String reason, String by) {
        var plan = move.plan();
        jdbc.sql("insert into model_migration (model, from_version, to_version, reason, begun_by, begun_at, under_way)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(plan.model(), plan.from(), plan.to(), reason, by, clock.millis(), plan.model())
                .update();
        long id = jdbc.sql("select id from model_migration where under_way = ?")
                .param(plan.model())
                .query(Long.class)
                .single();
        move.goesTo().forEach((from, to) -> jdbc.sql(
                        "insert into model_migration_step (migration_id, from_step, to_step, by_hand)"
                                + " values (?, ?, ?, ?)")
                .params(id, from, to, plan.steps().containsKey(from))
                .update());
        return id;
    }

    boolean isUnderWay(String model) {
        return jdbc.sql("select count(*) from model_migration where under_way = ?")
                        .param(model)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(long migration, RunningCase running) {
        jdbc.sql("insert into migrated_case (migration_id, process_instance_id, case_number, state)"
                        + " values (?, ?, ?, 'WAITING')")
                .params(migration, running.instanceId(), running.caseNumber())
                .update();
    }

    /** The next case that nobody is moving, locked for this transaction. */
    Optional<Next> next() {
        return jdbc.sql("select id, migration_id, process_instance_id, case_number from migrated_case"
                        + " where state = 'WAITING' order by migration_id, id limit 1 for update skip locked")
                .query((row, n) ->
                        new Next(row.getLong(1), row.getLong(2), new RunningCase(row.getString(3), row.getString(4))))
                .optional();
    }

    void done(long id, Migration.State state, List<String> stoodAt, @Nullable String problem) {
        jdbc.sql("update migrated_case set state = ?, stood_at = ?, problem = ?, done_at = ?"
                        + " where id = ? and state = 'WAITING'")
                .params(state.name(), cut(String.join(", ", stoodAt)), cut(problem), clock.millis(), id)
                .update();
    }

    /** Ends the migrations that have nothing left to do. */
    void finish() {
        jdbc.sql(
                        "update model_migration set finished_at = ?, under_way = null where under_way is not null and not exists"
                                + " (select 1 from migrated_case c where c.migration_id = model_migration.id and c.state = 'WAITING')")
                .param(clock.millis())
                .update();
    }

    Optional<Migration> find(long id) {
        return jdbc.sql(WITH_COUNTS + "where m.id = ?")
                .param(id)
                .query(this::migration)
                .optional();
    }

    /** Up to {@code limit} migrations, the newest first, from before the id {@code before}. */
    List<Migration> page(long before, int limit) {
        return jdbc.sql(WITH_COUNTS + "where m.id < ? order by m.id desc limit ?")
                .params(before, limit)
                .query(this::migration)
                .list();
    }

    /** Up to {@code limit} cases of a migration that could not go, from after the id {@code after}. */
    List<Migration.Case> cases(long migration, Migration.State state, long after, int limit) {
        return jdbc.sql(
                        "select * from migrated_case where migration_id = ? and state = ? and id > ? order by id limit ?")
                .params(migration, state.name(), after, limit)
                .query((row, n) -> new Migration.Case(
                        row.getLong("id"),
                        row.getString("case_number"),
                        Migration.State.valueOf(row.getString("state")),
                        row.getString("stood_at"),
                        row.getString("problem"),
                        instant(row, "done_at")))
                .list();
    }

    private Migration migration(ResultSet row, int n) throws SQLException {
        var plan = new MovePlan(
                row.getString("model"),
                row.getInt("from_version"),
                row.getInt("to_version"),
                steps(row.getLong("id"), true));
        return new Migration(
                row.getLong("id"),
                plan,
                row.getString("reason"),
                row.getString("begun_by"),
                Instant.ofEpochMilli(row.getLong("begun_at")),
                instant(row, "finished_at"),
                new Migration.Counts(
                        row.getInt("waiting"),
                        row.getInt("moved"),
                        row.getInt("failed"),
                        row.getInt("gone"),
                        row.getInt("already")));
    }

    /** Which step became which; only what somebody said, if {@code byHand}. */
    Map<String, String> steps(long migration, boolean byHand) {
        return jdbc
                .sql("select from_step, to_step from model_migration_step where migration_id = ?"
                        + " and (by_hand = true or by_hand = ?)")
                .params(migration, byHand)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= MAX_PROBLEM ? text : text.substring(0, MAX_PROBLEM);
    }
}

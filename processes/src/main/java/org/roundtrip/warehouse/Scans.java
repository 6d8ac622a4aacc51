package org.roundtrip.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.warehouse.Scanned.Result;
import org.roundtrip.work.Commands;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What was scanned in the last days, by whom. */
@Component("warehouseScans")
public class Scans {
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int LONGEST_NAME = 50;

    private final JdbcClient jdbc;
    private final Commands commands;
    private final Clock clock;

    Scans(JdbcClient jdbc, Commands commands, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.clock = clock;
    }

    Scanned note(Reading reading, Result result, @Nullable Long caseId, @Nullable Integer line, Actor actor) {
        var key = new GeneratedKeyHolder();
        var now = clock.instant();
        jdbc.sql("insert into warehouse_scan (code, kind, result, case_id, line_no, scanned_at, scanned_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        reading.code(),
                        reading.kind().name(),
                        result.name(),
                        caseId,
                        line,
                        now.toEpochMilli(),
                        actor.name())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        return new Scanned(id, reading.code(), reading.kind(), result, caseId, line, now, actor.name());
    }

    /**
     * Takes a scan in unless it was taken in before.
     *
     * @param sentAs the random name that whoever sends it gave it; without one, every sending is a scan
     * @return the scan as it was taken in the first time
     */
    Scanned once(@Nullable String sentAs, String code, Actor actor, Supplier<Scanned> scan) {
        if (sentAs == null || sentAs.isBlank() || sentAs.length() > LONGEST_NAME) {
            return scan.get();
        }
        // A page that was gone back to gives its name to another code.
        var name = sentAs + "-" + Integer.toHexString(code.strip().hashCode());
        return jdbc.sql("select * from warehouse_scan where sent_as = ? and scanned_by = ?")
                .params(name, actor.name())
                .query(Scans::scanned)
                .optional()
                .orElseGet(() -> named(scan.get(), name));
    }

    private Scanned named(Scanned scan, String name) {
        try {
            jdbc.sql("update warehouse_scan set sent_as = ? where id = ?")
                    .params(name, scan.id())
                    .update();
            return scan;
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyFailureException("the same scan was sent twice at a time", e);
        }
    }

    /** One of this person's scans, as long as it is kept. */
    public Optional<Scanned> find(long id, Actor actor) {
        return jdbc.sql("select * from warehouse_scan where id = ? and scanned_by = ?")
                .params(id, actor.name())
                .query(Scans::scanned)
                .optional();
    }

    /** This person's last scans, the newest first. */
    public List<Scanned> last(Actor actor, int most) {
        return jdbc.sql("select * from warehouse_scan where scanned_by = ? order by id desc limit ?")
                .params(actor.name(), most)
                .query(Scans::scanned)
                .list();
    }

    void undone(long id) {
        jdbc.sql("update warehouse_scan set result = ? where id = ?")
                .params(Result.UNDONE.name(), id)
                .update();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT25M")
    void throwAwayOld() {
        commands.run(() -> jdbc.sql("delete from warehouse_scan where scanned_at < ?")
                .param(clock.instant().minus(KEPT).toEpochMilli())
                .update());
    }

    private static Scanned scanned(ResultSet row, int n) throws SQLException {
        return new Scanned(
                row.getLong("id"),
                row.getString("code"),
                Reading.Kind.valueOf(row.getString("kind")),
                Result.valueOf(row.getString("result")),
                row.getObject("case_id", Long.class),
                row.getObject("line_no", Integer.class),
                Instant.ofEpochMilli(row.getLong("scanned_at")),
                row.getString("scanned_by"));
    }
}

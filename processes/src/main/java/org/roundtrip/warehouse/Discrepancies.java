package org.roundtrip.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.warehouse.Discrepancy.Kind;
import org.roundtrip.warehouse.Discrepancy.Settlement;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** What does not fit, from when it is noted until it is settled. */
@Component
public class Discrepancies {
    private static final String OPEN = " from discrepancy where settled_at is null";

    private final JdbcClient jdbc;
    private final Clock clock;

    Discrepancies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The oldest first: they have waited longest. */
    public List<Discrepancy> open(int most) {
        return jdbc.sql("select *" + OPEN + " order by id limit ?")
                .param(most)
                .query(Discrepancies::discrepancy)
                .list();
    }

    public long openCount() {
        return jdbc.sql("select count(*)" + OPEN).query(Long.class).single();
    }

    /** What is open about a case. */
    public List<Discrepancy> ofCase(long caseId) {
        return jdbc.sql("select *" + OPEN + " and case_id = ? order by id")
                .param(caseId)
                .query(Discrepancies::discrepancy)
                .list();
    }

    public Optional<Discrepancy> find(long id) {
        return jdbc.sql("select * from discrepancy where id = ?")
                .param(id)
                .query(Discrepancies::discrepancy)
                .optional();
    }

    /**
     * An item that nobody declared was found at the inspection; what was noted before, at unpacking, is the same one, even
     * if it is settled by now.
     *
     * @param id as what it was noted before, if anybody knows
     */
    public void undeclared(long caseId, @Nullable Long id, String description, int quantity, Actor actor) {
        var known = id == null
                ? ofCase(caseId).stream()
                        .filter(one -> one.description().equals(description))
                        .filter(one -> one.kind() == Kind.UNDECLARED_ITEM)
                        .findFirst()
                : find(id).filter(one -> Objects.equals(one.caseId(), caseId) && one.kind() == Kind.UNDECLARED_ITEM);
        if (known.isEmpty()) {
            note(Kind.UNDECLARED_ITEM, null, description, quantity, caseId, actor);
        } else {
            jdbc.sql("update discrepancy set quantity = ? where id = ? and settled_at is null and quantity <> ?")
                    .params(quantity, known.get().id(), quantity)
                    .update();
        }
    }

    /** A parcel of which nobody knows anything, once per code. @return its id */
    long unannounced(@Nullable String code, String description, Actor actor) {
        return unannounced(code).orElseGet(() -> {
            try {
                return note(Kind.UNANNOUNCED_PARCEL, code, description, 1, null, actor);
            } catch (DuplicateKeyException e) {
                // Somebody else noted it just now.
                return unannounced(code).orElseThrow(() -> e);
            }
        });
    }

    private Optional<Long> unannounced(@Nullable String code) {
        return code == null
                ? Optional.empty()
                : jdbc.sql("select id from discrepancy where open_code = ?")
                        .param(code)
                        .query(Long.class)
                        .optional();
    }

    /** @return the id of what was noted */
    long note(Kind kind, @Nullable String code, String description, int quantity, @Nullable Long caseId, Actor actor) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into discrepancy (kind, code, open_code, description, quantity, case_id, noted_at, noted_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        kind.name(),
                        code,
                        kind == Kind.UNANNOUNCED_PARCEL ? code : null,
                        description,
                        quantity,
                        caseId,
                        clock.millis(),
                        actor.name())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** @return false if somebody settled it before */
    boolean settle(long id, Settlement how, @Nullable Long caseId, @Nullable String note, Actor actor) {
        return jdbc.sql("update discrepancy set settled_as = ?, settled_case_id = ?, note = ?, settled_at = ?,"
                                + " settled_by = ?, open_code = null where id = ? and settled_at is null")
                        .params(how.name(), caseId, note, clock.millis(), actor.name(), id)
                        .update()
                > 0;
    }

    /**
     * Goods that belong to a case which can't take them yet.
     *
     * @param how as what they will be settled
     * @param by who found their case
     */
    record Waiting(long id, long caseId, Settlement how, String by) {}

    /** It belongs to this case, and lies here until that can take it. @return false if somebody settled it before */
    boolean waits(long id, Settlement how, long caseId, Actor actor) {
        return jdbc.sql("update discrepancy set settled_as = ?, settled_case_id = ?, settled_by = ?"
                                + " where id = ? and settled_at is null")
                        .params(how.name(), caseId, actor.name(), id)
                        .update()
                > 0;
    }

    /** Somebody opens a case for it now, and nobody else. @return false if it has a case, or is settled */
    boolean claim(long id) {
        return jdbc.sql("update discrepancy set settled_as = ?"
                                + " where id = ? and settled_at is null and settled_case_id is null")
                        .params(Settlement.CASE_CREATED.name(), id)
                        .update()
                > 0;
    }

    List<Waiting> waiting() {
        return jdbc.sql("select id, settled_case_id, settled_as, settled_by" + OPEN
                        + " and settled_case_id is not null order by id limit 100")
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getLong("settled_case_id"),
                        Settlement.valueOf(row.getString("settled_as")),
                        row.getString("settled_by")))
                .list();
    }

    /** What a case waited for has come. */
    void cleared(long caseId, Kind kind, Actor actor) {
        ofCase(caseId).stream()
                .filter(one -> one.kind() == kind)
                .forEach(one -> settle(one.id(), Settlement.CLEARED, caseId, null, actor));
    }

    /** What had come has not: the last of this kind that was settled so waits again. */
    void waitsAgain(long caseId, Kind kind) {
        jdbc.sql("select max(id) from discrepancy where case_id = ? and kind = ? and settled_as = ?")
                .params(caseId, kind.name(), Settlement.CLEARED.name())
                .query(Long.class)
                .optional()
                .ifPresent(id -> jdbc.sql("update discrepancy set settled_as = null, settled_case_id = null,"
                                + " settled_at = null, settled_by = null where id = ?")
                        .param(id)
                        .update());
    }

    private static Discrepancy discrepancy(ResultSet row, int n) throws SQLException {
        boolean settled = row.getObject("settled_at") != null;
        return new Discrepancy(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("description"),
                row.getInt("quantity"),
                row.getObject("case_id", Long.class),
                Instant.ofEpochMilli(row.getLong("noted_at")),
                row.getString("noted_by"),
                settled ? Settlement.valueOf(row.getString("settled_as")) : null,
                settled ? null : row.getObject("settled_case_id", Long.class));
    }
}

package org.roundtrip.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.work.AfterCommit;
import org.roundtrip.work.WorkWaiting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Goods on their way back on the shelf, and off it again. A move is written with the decision and made later, by its
 * key.
 */
@Component
public class StockMoves {
    private static final int MAX_PROBLEM = 500;
    private static final String OFF = "off-";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StockMoves(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A move.
     *
     * @param key what the inventory knows it by
     * @param quantity units that go on the shelf; off it if negative
     * @param problem why it could not be made the last time
     */
    public record Move(
            long id,
            String key,
            long caseId,
            int lineNo,
            String sku,
            int quantity,
            State state,
            Instant createdAt,
            int tries,
            @Nullable String problem) {}

    public enum State {
        WAITING,
        DONE,
        /** The inventory said no, for good: a person has to count. */
        REFUSED
    }

    /**
     * Owes the inventory the accepted units of a case that go back on the shelf, each line once. Called in the
     * transaction that settles what becomes of them. A product that is not in the catalogue is nobody's stock.
     */
    public void restock(long caseId) {
        int owed = jdbc.sql("insert into stock_move (move_key, case_id, line_no, sku, quantity, state, created_at,"
                        + " next_try_at, tries) select concat('case-', l.case_id, '-', l.line_no), l.case_id, l.line_no, p.sku,"
                        + " l.accepted, 'WAITING', ?, ?, 0 from case_line l join product p on p.sku = l.sku where l.case_id = ?"
                        + " and l.disposition = 'RESTOCK' and l.accepted > 0 and not exists (select 1 from stock_move m where"
                        + " m.case_id = l.case_id and m.line_no = l.line_no)")
                .params(clock.millis(), clock.millis(), caseId)
                .update();
        wake(owed);
    }

    /**
     * Owes the inventory units that had been taken for a case and are here again, once per key. A product that is not in
     * the catalogue is nobody's stock.
     */
    public void putBack(String key, long caseId, String sku, int quantity) {
        int owed = jdbc.sql("insert into stock_move (move_key, case_id, line_no, sku, quantity, state, created_at,"
                        + " next_try_at, tries) select ?, ?, 0, p.sku, ?, 'WAITING', ?, ?, 0 from product p"
                        + " where p.sku = ? and not exists (select 1 from stock_move m where m.move_key = ?)")
                .params(key, caseId, quantity, clock.millis(), clock.millis(), sku, key)
                .update();
        wake(owed);
    }

    /**
     * The units of a case that were to go on the shelf, or have, are not ours after all: what nobody has moved yet stays
     * where it is, the rest is owed to be taken off again, each line once.
     */
    public void takeOffAgain(long caseId) {
        jdbc.sql("delete from stock_move where case_id = ? and line_no > 0 and state = 'WAITING' and tries = 0")
                .param(caseId)
                .update();
        int owed = jdbc.sql("insert into stock_move (move_key, case_id, line_no, sku, quantity, state, created_at,"
                        + " next_try_at, tries) select concat('" + OFF
                        + "', m.move_key), m.case_id, m.line_no, m.sku, -m.quantity,"
                        + " 'WAITING', ?, ?, 0 from stock_move m where m.case_id = ? and m.line_no > 0 and m.quantity > 0"
                        + " and m.state <> 'REFUSED' and not exists (select 1 from stock_move o"
                        + " where o.move_key = concat('" + OFF + "', m.move_key))")
                .params(clock.millis(), clock.millis(), caseId)
                .update();
        wake(owed);
    }

    /** How the move stands that this one takes back; empty if there is none. */
    Optional<State> takenBackBy(Move move) {
        return jdbc.sql("select state from stock_move where move_key = ?")
                .param(move.key().substring(OFF.length()))
                .query((row, n) -> State.valueOf(row.getString("state")))
                .optional();
    }

    private void wake(int owed) {
        if (owed > 0) {
            AfterCommit.run(() -> events.publishEvent(new WorkWaiting(WorkWaiting.MOVE_STOCK)));
        }
    }

    /** Takes moves that are due; nobody else gets them for this long. */
    List<Move> take(int limit, Duration hidden) {
        var due = jdbc.sql("select * from stock_move where state = 'WAITING' and next_try_at <= ?"
                        + " order by next_try_at, id limit ? for update skip locked")
                .params(clock.millis(), limit)
                .query(StockMoves::move)
                .list();
        if (!due.isEmpty()) {
            jdbc.sql("update stock_move set next_try_at = :until, tries = tries + 1 where id in (:ids)")
                    .param("until", clock.instant().plus(hidden).toEpochMilli())
                    .param("ids", due.stream().map(Move::id).toList())
                    .update();
        }
        return due;
    }

    void done(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update stock_move set state = 'DONE', last_problem = null where id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }

    void refused(long id, String why) {
        jdbc.sql("update stock_move set state = 'REFUSED', last_problem = ? where id = ?")
                .params(cut(why), id)
                .update();
    }

    void postpone(long id, Duration wait, String why) {
        jdbc.sql("update stock_move set next_try_at = ?, last_problem = ? where id = ?")
                .params(clock.instant().plus(wait).toEpochMilli(), cut(why), id)
                .update();
    }

    /** Up to {@code limit} moves in this state, the newest first, from before the id {@code before}. */
    public List<Move> page(State state, long before, int limit) {
        return jdbc.sql("select * from stock_move where state = ? and id < ? order by id desc limit ?")
                .params(state.name(), before, limit)
                .query(StockMoves::move)
                .list();
    }

    public List<Move> ofCase(long caseId) {
        return jdbc.sql("select * from stock_move where case_id = ? order by line_no, id")
                .param(caseId)
                .query(StockMoves::move)
                .list();
    }

    private static Move move(ResultSet row, int n) throws SQLException {
        return new Move(
                row.getLong("id"),
                row.getString("move_key"),
                row.getLong("case_id"),
                row.getInt("line_no"),
                row.getString("sku"),
                row.getInt("quantity"),
                State.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getInt("tries"),
                row.getString("last_problem"));
    }

    private static String cut(String text) {
        return text.length() <= MAX_PROBLEM ? text : text.substring(0, MAX_PROBLEM);
    }
}

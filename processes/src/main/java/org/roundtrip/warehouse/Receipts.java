package org.roundtrip.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parcels that were received, and what was counted out of them. Callers hold the lock of the case's row. */
@Component
public class Receipts {
    private final JdbcClient jdbc;
    private final Clock clock;

    Receipts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A case's parcels, the first one first. */
    public List<Receipt> of(long caseId) {
        var counts = new HashMap<Long, Map<Integer, Receipt.Count>>();
        jdbc.sql("select c.* from parcel_count c join parcel_receipt r on r.id = c.receipt_id where r.case_id = ?")
                .param(caseId)
                .query(row -> {
                    counts.computeIfAbsent(row.getLong("receipt_id"), id -> new HashMap<>())
                            .put(
                                    row.getInt("line_no"),
                                    new Receipt.Count(row.getInt("counted"), row.getBoolean("missing")));
                });
        return jdbc.sql("select * from parcel_receipt where case_id = ? order by parcel_no")
                .param(caseId)
                .query((row, n) -> receipt(row, counts))
                .list();
    }

    /** The parcel of a case that came last. */
    public Optional<Receipt> last(long caseId) {
        return of(caseId).stream().reduce((earlier, later) -> later);
    }

    /** What was counted of a case's lines, in all of its parcels; empty if nobody counted. */
    public Map<Integer, Integer> counted(long caseId) {
        var all = new HashMap<Integer, Integer>();
        of(caseId).forEach(receipt -> receipt.counts()
                .forEach((line, count) -> all.merge(line, count.counted(), Integer::sum)));
        return all;
    }

    /** How many parcels came since then. */
    public long since(Instant start) {
        return jdbc.sql("select count(*) from parcel_receipt where received_at >= ?")
                .param(start.toEpochMilli())
                .query(Long.class)
                .single();
    }

    void received(long caseId, int no, @Nullable String trackingCode, Actor actor) {
        jdbc.sql("insert into parcel_receipt (case_id, parcel_no, received_at, received_by, tracking_code, damaged,"
                        + " more_to_come) values (?, ?, ?, ?, ?, false, false)")
                .params(caseId, no, clock.millis(), actor.name(), trackingCode)
                .update();
    }

    void count(Receipt receipt, int line, Receipt.Count count) {
        int there = jdbc.sql("update parcel_count set counted = ?, missing = ? where receipt_id = ? and line_no = ?")
                .params(count.counted(), count.missing(), receipt.id(), line)
                .update();
        if (there == 0) {
            jdbc.sql("insert into parcel_count (receipt_id, line_no, counted, missing) values (?, ?, ?, ?)")
                    .params(receipt.id(), line, count.counted(), count.missing())
                    .update();
        }
    }

    /** It was not received after all. */
    void dropped(Receipt receipt) {
        for (var table : List.of("parcel_count", "parcel_serial")) {
            jdbc.sql("delete from " + table + " where receipt_id = ?")
                    .param(receipt.id())
                    .update();
        }
        jdbc.sql("delete from parcel_receipt where id = ?").param(receipt.id()).update();
    }

    void damaged(Receipt receipt) {
        jdbc.sql("update parcel_receipt set damaged = true where id = ?")
                .param(receipt.id())
                .update();
    }

    void checked(Receipt receipt, boolean moreToCome, Actor actor) {
        jdbc.sql("update parcel_receipt set checked_at = ?, checked_by = ?, more_to_come = ? where id = ?")
                .params(clock.millis(), actor.name(), moreToCome, receipt.id())
                .update();
    }

    private static Receipt receipt(ResultSet row, Map<Long, Map<Integer, Receipt.Count>> counts) throws SQLException {
        long id = row.getLong("id");
        return new Receipt(
                id,
                row.getLong("case_id"),
                row.getInt("parcel_no"),
                Instant.ofEpochMilli(row.getLong("received_at")),
                row.getString("received_by"),
                row.getString("tracking_code"),
                row.getBoolean("damaged"),
                instant(row, "checked_at"),
                row.getBoolean("more_to_come"),
                counts.getOrDefault(id, Map.of()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}

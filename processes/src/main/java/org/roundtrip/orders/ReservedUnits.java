package org.roundtrip.orders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which units of which lines are spoken for. Opening a case reserves the lowest free units; accepting k of them refunds
 * the lowest k; what is not refunded becomes free again. Callers that reserve hold the lock of the order's row.
 */
@Component
public class ReservedUnits {
    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ReservedUnits(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Units held by one line of one case. */
    public record Reservation(OrderKey key, long caseId, int caseLineNo, UnitRange units) {}

    /** What is spoken for on these orders, by line. */
    public Map<OrderKey, List<UnitRange>> taken(Collection<Long> orderIds) {
        var taken = new HashMap<OrderKey, List<UnitRange>>();
        if (!orderIds.isEmpty()) {
            client.sql("select order_id, line_no, first_unit, last_unit from unit_range where order_id in (:orders)")
                    .param("orders", orderIds)
                    .query(row -> {
                        var key = new OrderKey(row.getLong("order_id"), row.getInt("line_no"));
                        taken.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(new UnitRange(row.getInt("first_unit"), row.getInt("last_unit")));
                    });
        }
        return taken;
    }

    /**
     * Units of a line that are settled.
     *
     * @param exchanged how many of them went for a replacement
     */
    public record Settled(int units, int exchanged) {
        static final Settled NONE = new Settled(0, 0);
    }

    /** How many units of an order are paid back or exchanged already, by line. */
    public Map<Integer, Settled> settled(long orderId) {
        var settled = new HashMap<Integer, Settled>();
        client.sql("select line_no, exchanged, sum(last_unit - first_unit + 1) as units from unit_range"
                        + " where order_id = ? and refunded = true group by line_no, exchanged")
                .param(orderId)
                .query(row -> {
                    int units = row.getInt("units");
                    settled.merge(
                            row.getInt("line_no"),
                            new Settled(units, row.getBoolean("exchanged") ? units : 0),
                            (one, other) ->
                                    new Settled(one.units() + other.units(), one.exchanged() + other.exchanged()));
                });
        return settled;
    }

    public void reserve(List<Reservation> reservations) {
        insert(reservations);
    }

    /** The units a case holds, lowest first per line. */
    public List<Reservation> ofCase(long caseId) {
        return client.sql("select order_id, line_no, case_id, case_line_no, first_unit, last_unit from unit_range"
                        + " where case_id = ? order by case_line_no, first_unit")
                .param(caseId)
                .query((row, n) -> new Reservation(
                        new OrderKey(row.getLong("order_id"), row.getInt("line_no")),
                        row.getLong("case_id"),
                        row.getInt("case_line_no"),
                        new UnitRange(row.getInt("first_unit"), row.getInt("last_unit"))))
                .list();
    }

    /**
     * Gives back what a case holds but for {@code kept}, which counts as refunded from now on.
     *
     * @param exchanged whether a replacement went out for it
     */
    public void settle(long caseId, List<Reservation> held, List<Reservation> kept, boolean exchanged) {
        if (!held.equals(kept)) {
            release(caseId);
            insert(kept);
        }
        jdbc.update("update unit_range set refunded = true, exchanged = ? where case_id = ?", exchanged, caseId);
    }

    /** Notes units whose money went back without a case; {@code elsewhereId} is the refund that did it. */
    public void refundedElsewhere(long elsewhereId, OrderKey line, List<UnitRange> ranges) {
        for (var range : ranges) {
            jdbc.update(
                    "insert into unit_range (order_id, line_no, elsewhere_id, first_unit, last_unit, refunded)"
                            + " values (?, ?, ?, ?, ?, true)",
                    line.orderId(),
                    line.lineNo(),
                    elsewhereId,
                    range.first(),
                    range.last());
        }
    }

    /** Gives back what a refund made elsewhere had paid for. */
    public void releaseElsewhere(long elsewhereId) {
        jdbc.update("delete from unit_range where elsewhere_id = ?", elsewhereId);
    }

    /** Gives back what one line of a case holds. */
    public void releaseLine(long caseId, int caseLineNo) {
        jdbc.update("delete from unit_range where case_id = ? and case_line_no = ?", caseId, caseLineNo);
    }

    /** Gives back everything a case holds. */
    public void release(long caseId) {
        jdbc.update("delete from unit_range where case_id = ?", caseId);
    }

    private void insert(List<Reservation> reservations) {
        jdbc.batchUpdate(
                "insert into unit_range (order_id, line_no, case_id, case_line_no, first_unit, last_unit, refunded)"
                        + " values (?, ?, ?, ?, ?, ?, false)",
                reservations,
                Math.max(1, reservations.size()),
                (statement, reservation) -> {
                    statement.setLong(1, reservation.key().orderId());
                    statement.setInt(2, reservation.key().lineNo());
                    statement.setLong(3, reservation.caseId());
                    statement.setInt(4, reservation.caseLineNo());
                    statement.setInt(5, reservation.units().first());
                    statement.setInt(6, reservation.units().last());
                });
    }
}

package org.roundtrip.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.work.Look;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Counts the business. Every query goes along an index of a span of time, or over open cases only: what was closed long ago
 * costs nothing.
 */
@Service
public class ReadNumbers {
    public static final int MOST_DAYS = 366;

    private static final long WEEK = Duration.ofDays(7).toMillis();
    private static final int MOST_TASKS = 12;

    private static final String SOLD = "select coalesce(sum(l.quantity), 0) from shop_order o"
            + " join order_line l on l.order_id = o.id where o.placed_at >= ? and o.placed_at < ? and o.replacement = false";
    private static final String ASKED_BACK = "select coalesce(sum(l.requested), 0) from case_file c"
            + " join case_line l on l.case_id = c.id where c.opened_at >= ? and c.opened_at < ? and c.journey <> 'REPAIR'";
    private static final String WEEKS = "select floor((opened_at - ?) / " + WEEK + ") as nth, count(*) as n"
            + " from case_file where opened_at >= ? and opened_at < ? group by nth order by nth";
    private static final String REASONS = "select l.reason, sum(l.requested) as units, count(*) as n from case_file c"
            + " join case_line l on l.case_id = c.id where c.opened_at >= ? and c.opened_at < ?"
            + " group by l.reason order by units desc, l.reason";
    private static final String STAGES = "select count(*) as n, avg(s.handed_in_at - c.opened_at) as hand_in,"
            + " avg(s.delivered_at - s.handed_in_at) as transport, avg(r.calculated_at - s.delivered_at) as checked"
            + " from refund r join case_file c on c.id = r.case_id"
            // One parcel per case, or a case of two would weigh double.
            + " join shipment s on s.id = (select max(p.id) from shipment p where p.case_id = c.id and p.direction = 'IN'"
            + " and p.handed_in_at is not null and p.delivered_at >= p.handed_in_at and p.delivered_at <= r.calculated_at)"
            + " where r.number = 1 and r.calculated_at >= ? and r.calculated_at < ?";
    private static final String PAYOUT = "select count(*) as n, avg(settled_at - calculated_at) as took from refund"
            + " where calculated_at >= ? and calculated_at < ? and settled_at >= calculated_at";
    private static final String LABELS = "select cost_currency, count(*) as n, sum(cost_minor) as cost from label"
            + " where bought_at >= ? and bought_at < ? and cost_minor is not null and state <> 'VOIDED'"
            + " group by cost_currency order by cost_currency";
    private static final String LINES =
            "select r.currency, l.kind, count(*) as n, sum(l.amount_minor) as amount from refund r"
                    + " join refund_line l on l.refund_id = r.id where r.calculated_at >= ? and r.calculated_at < ?"
                    + " and r.state = 'SETTLED' and l.kind in ('FEE', 'DIMINISHED_VALUE', 'BONUS', 'GOODWILL', 'SHIPPING')"
                    + " group by r.currency, l.kind order by r.currency, l.kind";
    private static final String TURNS =
            "select waiting_for, count(*) as n, min(opened_at) as oldest, avg(opened_at) as mean"
                    + " from case_file where closed = false group by waiting_for order by n desc";
    private static final String TASKS = "select name, queue, count(*) as n, min(created_at) as oldest from work_item"
            + " group by name, queue order by n desc, name limit ?";

    private final JdbcClient jdbc;
    private final Look look;
    private final Clock clock;

    ReadNumbers(JdbcClient jdbc, Look look, Clock clock) {
        this.jdbc = jdbc;
        this.look = look;
        this.clock = clock;
    }

    /** @throws InvalidRequest if it is not 1 to {@value #MOST_DAYS} days */
    public Numbers of(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidRequest("/days", "how-many-days", "is not between 1 and " + MOST_DAYS);
        }
        long now = clock.millis();
        long since = now - Duration.ofDays(days).toMillis();
        return look.at(() -> new Numbers(
                days,
                new Numbers.Units(count(SOLD, since, now + 1), count(ASKED_BACK, since, now + 1)),
                weeks(since, now + 1),
                reasons(since, now + 1),
                stages(since, now + 1),
                costs(since, now + 1),
                turns(now),
                tasks()));
    }

    private long count(String sql, long from, long to) {
        return jdbc.sql(sql).params(from, to).query(Long.class).single();
    }

    private List<Numbers.Week> weeks(long from, long to) {
        var weeks = new java.util.TreeMap<Long, Long>();
        for (long week = 0; from + week * WEEK < to - 1; week++) {
            weeks.put(week, 0L);
        }
        jdbc.sql(WEEKS).params(from, from, to).query(row -> {
            weeks.put(row.getLong("nth"), row.getLong("n"));
        });
        return weeks.entrySet().stream()
                .map(one -> new Numbers.Week(Instant.ofEpochMilli(from + one.getKey() * WEEK), one.getValue()))
                .toList();
    }

    private List<Numbers.Reason> reasons(long from, long to) {
        return jdbc.sql(REASONS)
                .params(from, to)
                .query((row, n) -> new Numbers.Reason(row.getString("reason"), row.getLong("units"), row.getLong("n")))
                .list();
    }

    private List<Numbers.Stage> stages(long from, long to) {
        var stages = new java.util.ArrayList<Numbers.Stage>();
        jdbc.sql(STAGES).params(from, to).query(row -> {
            stages.add(new Numbers.Stage("hand-in", row.getLong("n"), length(row.getDouble("hand_in"))));
            stages.add(new Numbers.Stage("transport", row.getLong("n"), length(row.getDouble("transport"))));
            stages.add(new Numbers.Stage("check", row.getLong("n"), length(row.getDouble("checked"))));
        });
        jdbc.sql(PAYOUT).params(from, to).query(row -> {
            stages.add(new Numbers.Stage("payout", row.getLong("n"), length(row.getDouble("took"))));
        });
        return stages;
    }

    private List<Numbers.Cost> costs(long from, long to) {
        var costs = new java.util.ArrayList<Numbers.Cost>();
        jdbc.sql(LABELS).params(from, to).query(row -> {
            costs.add(new Numbers.Cost("LABEL", row.getLong("n"), row.getString("cost_currency"), row.getLong("cost")));
        });
        jdbc.sql(LINES).params(from, to).query(row -> {
            costs.add(new Numbers.Cost(
                    row.getString("kind"), row.getLong("n"), row.getString("currency"), row.getLong("amount")));
        });
        return costs;
    }

    private List<Numbers.Turn> turns(long now) {
        return jdbc.sql(TURNS)
                .query((row, n) -> new Numbers.Turn(
                        row.getString("waiting_for"),
                        row.getLong("n"),
                        Instant.ofEpochMilli(row.getLong("oldest")),
                        length(now - row.getDouble("mean"))))
                .list();
    }

    private List<Numbers.Task> tasks() {
        return jdbc.sql(TASKS)
                .param(MOST_TASKS)
                .query((row, n) -> new Numbers.Task(
                        row.getString("name"),
                        row.getString("queue"),
                        row.getLong("n"),
                        Instant.ofEpochMilli(row.getLong("oldest"))))
                .list();
    }

    private static Duration length(double millis) {
        return Duration.ofMillis(Math.round(millis));
    }
}

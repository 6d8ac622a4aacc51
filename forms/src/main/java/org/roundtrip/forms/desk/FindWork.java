package org.roundtrip.forms.desk;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.worklist.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks of a queue that a filter leaves, a page at a time, and how many they are. */
@Component
class FindWork {
    private static final String WORTH = "coalesce(p.total_minor, (select r.total_minor from refund r"
            + " where r.case_id = w.case_id and r.number = (select max(n.number) from refund n"
            + " where n.case_id = w.case_id)), (select sum(floor(1.0 * o.paid_minor * l.requested / o.quantity))"
            + " from case_line l join order_line o on o.order_id = l.order_id"
            + " and o.line_no = l.order_line_no where l.case_id = w.case_id))";
    /** What one whole unit of the case's currency is in minor units. */
    private static final String UNIT = unit();

    private static final String JOINS = " join case_file c on c.id = w.case_id"
            + " left join refund p on p.payout_instance_id = w.process_instance_id";
    private static final String IN_QUEUE = " where w.queue = :queue" + DeskWork.NOT_HELD;

    /** The parts of a filter that ask about the case; the others stand with the task. */
    private static final Set<String> OF_THE_CASE =
            Set.of("state", "min", "max", QueueFilter.CURRENCY, QueueFilter.TEXT);

    private final JdbcClient jdbc;
    private final Clock clock;

    FindWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A waiting task with what a list says about its case.
     *
     * @param worthMinor the refund it is about, or the newest, or what the items asked back have cost; null if none is known
     * @param because why its refund waits for approval
     */
    record Waiting(
            String taskId,
            long caseId,
            String caseNumber,
            String formKey,
            String step,
            @Nullable String assignee,
            Instant since,
            @Nullable Instant dueAt,
            @Nullable String customer,
            String currency,
            @Nullable Long worthMinor,
            @Nullable String because) {}

    /** How many, and since when the oldest waits. */
    record Count(long tasks, @Nullable Instant oldest) {}

    /** @param after the last one of the page before, for lists with the oldest first; @param from how many to skip in others */
    List<Waiting> page(String queue, QueueFilter filter, Actor actor, @Nullable WorkItem after, int from, int limit) {
        var params = new HashMap<String, Object>();
        var sql = new StringBuilder("select w.*, c.customer_name, c.currency, p.approval_because, ")
                .append(WORTH)
                .append(" as worth")
                .append(" from work_item w")
                .append(JOINS)
                .append(IN_QUEUE)
                .append(where(filter, actor, params));
        if (after != null && filter.oldestFirst()) {
            sql.append(" and (w.created_at > :at or (w.created_at = :at and w.id > :id))");
            params.put("at", after.createdAt().toEpochMilli());
            params.put("id", after.id());
        }
        sql.append(order(filter)).append(" limit :limit offset :from");
        params.put("limit", limit);
        params.put("from", from);
        params.put("queue", queue);
        return jdbc.sql(sql.toString()).params(params).query(FindWork::waiting).list();
    }

    Count count(String queue, QueueFilter filter, Actor actor) {
        var params = new HashMap<String, Object>();
        params.put("queue", queue);
        // A queue's views are all counted whenever it is shown.
        var joins = Collections.disjoint(filter.by().keySet(), OF_THE_CASE) ? "" : JOINS;
        var sql = "select count(*) as n, min(w.created_at) as oldest from work_item w" + joins + IN_QUEUE
                + where(filter, actor, params);
        return jdbc.sql(sql)
                .params(params)
                .query((row, n) -> {
                    long tasks = row.getLong("n");
                    return new Count(tasks, tasks == 0 ? null : Instant.ofEpochMilli(row.getLong("oldest")));
                })
                .single();
    }

    /** The steps that wait in a queue now, by name. */
    List<String> steps(String queue) {
        return jdbc.sql("select distinct name from work_item where queue = ? order by name")
                .param(queue)
                .query(String.class)
                .list();
    }

    /** The currencies of what waits in a queue now. */
    List<String> currencies(String queue) {
        return jdbc.sql("select distinct c.currency from work_item w join case_file c on c.id = w.case_id"
                        + " where w.queue = ? order by c.currency")
                .param(queue)
                .query(String.class)
                .list();
    }

    private String where(QueueFilter filter, Actor actor, Map<String, Object> params) {
        var sql = new StringBuilder();
        filter.by().forEach((name, value) -> {
            var part = part(name, value, actor, params);
            if (part != null) {
                sql.append(" and ").append(part);
            }
        });
        return sql.toString();
    }

    private @Nullable String part(String name, String value, Actor actor, Map<String, Object> params) {
        switch (name) {
            case QueueFilter.VIEW -> params.put("me", actor.name());
            case "age" -> params.put("age", ago(Duration.ofHours(Long.parseLong(value))));
            case "due" -> params.put("due", ago(value.equals("over") ? Duration.ZERO : Duration.ofDays(-1)));
            case "min", "max" -> params.put(name, Long.parseLong(value));
            case QueueFilter.TEXT -> params.put(name, QueueFilter.within(value));
            case QueueFilter.SORT -> {}
            default -> params.put(name, value);
        }
        return switch (name) {
            case QueueFilter.VIEW -> value.equals("mine") ? "w.assignee = :me" : "w.assignee is null";
            case "state" -> "c.state = :state";
            case "step" -> "w.name = :step";
            case "reason" -> "exists (select 1 from case_line f where f.case_id = w.case_id and f.reason = :reason)";
            case "age" -> "w.created_at <= :age";
            case "due" -> "w.due_at <= :due";
            case "min" -> Sight.of(actor).money() ? WORTH + " >= :min * " + UNIT : null;
            case "max" -> Sight.of(actor).money() ? WORTH + " <= :max * " + UNIT : null;
            case QueueFilter.CURRENCY -> "c.currency = :currency";
            case "owner" -> "w.assignee = :owner";
            case QueueFilter.TEXT ->
                "(lower(w.case_number) like :text"
                        + (Sight.of(actor).names()
                                ? " or lower(c.customer_name) like :text or lower(c.customer_email) like :text)"
                                : ")");
            default -> null;
        };
    }

    private static String unit() {
        var other = CurrencyUnit.registeredCurrencies().stream()
                .filter(one -> !one.isPseudoCurrency() && one.getDecimalPlaces() != 2)
                .collect(Collectors.groupingBy(
                        CurrencyUnit::getDecimalPlaces,
                        TreeMap::new,
                        Collectors.mapping(one -> "'" + one.getCode() + "'", Collectors.joining(", "))));
        var cases = other.entrySet().stream()
                .map(one -> " when c.currency in (" + one.getValue() + ") then "
                        + BigDecimal.TEN.pow(one.getKey()).toBigInteger())
                .collect(Collectors.joining());
        return "(case" + cases + " else 100 end)";
    }

    private long ago(Duration age) {
        return clock.instant().minus(age).toEpochMilli();
    }

    private static String order(QueueFilter filter) {
        return " order by "
                + switch (filter.value(QueueFilter.SORT)) {
                    case "newest" -> "w.created_at desc, w.id";
                    case "due" -> "case when w.due_at is null then 1 else 0 end, w.due_at, w.id";
                    // Yen and pounds have no order: each currency by itself.
                    case "value" -> "c.currency, worth desc, w.id";
                    default -> "w.created_at, w.id";
                };
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        long worth = row.getLong("worth");
        var worthMinor = row.wasNull() ? null : worth;
        long due = row.getLong("due_at");
        var dueAt = row.wasNull() ? null : Instant.ofEpochMilli(due);
        return new Waiting(
                row.getString("id"),
                row.getLong("case_id"),
                row.getString("case_number"),
                row.getString("form_key"),
                row.getString("name"),
                row.getString("assignee"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                dueAt,
                row.getString("customer_name"),
                row.getString("currency"),
                worthMinor,
                row.getString("approval_because"));
    }
}

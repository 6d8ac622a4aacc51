package org.roundtrip.refund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.refund.ElsewhereRefund.Match;
import org.roundtrip.refund.ElsewhereRefund.MatchedAs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The refunds of our payments that others made, and what people said of them. */
@Component
public class RefundsElsewhere {
    private static final String SELECT = "select e.*, p.reference, p.order_id, o.number as order_number,"
            + " f.number as case_number from refund_elsewhere e join payment p on p.id = e.payment_id"
            + " join shop_order o on o.id = p.order_id left join refund r on r.id = e.matched_refund_id"
            + " left join case_file f on f.id = r.case_id ";
    private static final String OPEN = "e.matched_as is null and e.state not in ('FAILED', 'CANCELED')";

    private final JdbcClient jdbc;
    private final Clock clock;

    RefundsElsewhere(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Something that happened to one: who, when, in words. */
    public record Event(String code, String actor, String words, Instant at) {}

    /** Those nobody has said anything about, the longest known first. */
    public List<ElsewhereRefund> open(int limit) {
        return jdbc.sql(SELECT + "where " + OPEN + " order by e.id limit ?")
                .param(limit)
                .query(RefundsElsewhere::refund)
                .list();
    }

    public long openCount() {
        return jdbc.sql("select count(*) from refund_elsewhere e where " + OPEN)
                .query(Long.class)
                .single();
    }

    /** Those that are matched or came to nothing, the newest first. */
    public List<ElsewhereRefund> done(int limit) {
        return jdbc.sql(SELECT + "where not (" + OPEN + ") order by e.id desc limit ?")
                .param(limit)
                .query(RefundsElsewhere::refund)
                .list();
    }

    /** All of them, matched or not, oldest first. */
    public List<ElsewhereRefund> page(long afterId, int limit) {
        return jdbc.sql(SELECT + "where e.id > ? order by e.id limit ?")
                .params(afterId, limit)
                .query(RefundsElsewhere::refund)
                .list();
    }

    public Optional<ElsewhereRefund> find(long id) {
        return jdbc.sql(SELECT + "where e.id = ?")
                .param(id)
                .query(RefundsElsewhere::refund)
                .optional();
    }

    /** Those of the payments of these orders, oldest first. */
    public List<ElsewhereRefund> ofOrders(Collection<Long> orderIds) {
        return orderIds.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where p.order_id in (:ids) order by e.id")
                        .param("ids", orderIds)
                        .query(RefundsElsewhere::refund)
                        .list();
    }

    /** Those of these provider refunds that we know. */
    public List<ElsewhereRefund> ofProvider(String provider, Collection<String> providerRefundIds) {
        return providerRefundIds.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where e.provider = :provider and e.provider_refund_id in (:ids)")
                        .param("provider", provider)
                        .param("ids", providerRefundIds)
                        .query(RefundsElsewhere::refund)
                        .list();
    }

    /** What happened to one, oldest first. */
    public List<Event> events(long id) {
        return jdbc.sql("select * from refund_elsewhere_event where elsewhere_id = ? order by id")
                .param(id)
                .query((row, n) -> new Event(
                        row.getString("code"),
                        row.getString("actor"),
                        row.getString("words"),
                        Instant.ofEpochMilli(row.getLong("at_millis"))))
                .list();
    }

    /** One, with its payment locked for the rest of the transaction. */
    Optional<ElsewhereRefund> lock(long id) {
        jdbc.sql("select id from payment where id = (select payment_id from refund_elsewhere where id = ?) for update")
                .param(id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    void insert(RefundSnapshot snapshot, long paymentId) {
        jdbc.sql(
                        "insert into refund_elsewhere (provider, provider_refund_id, payment_id, amount_minor, currency, state,"
                                + " failure_reason, seen_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        snapshot.provider(),
                        snapshot.providerRefundId(),
                        paymentId,
                        snapshot.amount().getAmountMinorLong(),
                        snapshot.amount().getCurrencyUnit().getCode(),
                        snapshot.state().name(),
                        snapshot.failureReason(),
                        clock.millis(),
                        clock.millis())
                .update();
    }

    void move(long id, AttemptState state, @Nullable String reason) {
        jdbc.sql("update refund_elsewhere set state = ?, failure_reason = ?, changed_at = ? where id = ?")
                .params(state.name(), reason, clock.millis(), id)
                .update();
    }

    void match(long id, MatchedAs as, @Nullable Long refundId, @Nullable Long legId, @Nullable String note, String by) {
        jdbc.sql("update refund_elsewhere set matched_as = ?, matched_refund_id = ?, matched_leg_id = ?,"
                        + " matched_note = ?, matched_by = ?, matched_at = ? where id = ?")
                .params(as.name(), refundId, legId, note, by, clock.millis(), id)
                .update();
    }

    void unmatch(long id) {
        jdbc.sql("update refund_elsewhere set matched_as = null, matched_refund_id = null, matched_leg_id = null,"
                        + " matched_note = null, matched_by = null, matched_at = null where id = ?")
                .param(id)
                .update();
    }

    void tell(long id, String code, String actor, String words) {
        jdbc.sql("insert into refund_elsewhere_event (elsewhere_id, code, actor, words, at_millis)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id, code, actor, words, clock.millis())
                .update();
    }

    private static ElsewhereRefund refund(ResultSet row, int n) throws SQLException {
        var as = row.getString("matched_as");
        return new ElsewhereRefund(
                row.getLong("id"),
                row.getString("provider"),
                row.getString("provider_refund_id"),
                row.getLong("payment_id"),
                row.getString("reference"),
                row.getLong("order_id"),
                row.getString("order_number"),
                Attempt.money(row.getString("currency"), row.getLong("amount_minor")),
                AttemptState.valueOf(row.getString("state")),
                row.getString("failure_reason"),
                Instant.ofEpochMilli(row.getLong("seen_at")),
                as == null
                        ? null
                        : new Match(
                                MatchedAs.valueOf(as),
                                row.getObject("matched_refund_id", Long.class),
                                row.getObject("matched_leg_id", Long.class),
                                row.getString("case_number"),
                                row.getString("matched_note"),
                                row.getString("matched_by"),
                                Instant.ofEpochMilli(row.getLong("matched_at"))));
    }
}

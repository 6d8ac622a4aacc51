package org.roundtrip.refund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The disputes of payments of ours. */
@Component
public class Disputes {
    private static final String SELECT = "select d.*, p.reference, p.order_id, o.number as order_number"
            + " from payment_dispute d join payment p on p.id = d.payment_id join shop_order o on o.id = p.order_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Disputes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The open ones, then the decided ones, the newest first. */
    public List<Dispute> newest(int limit) {
        return jdbc.sql(SELECT + "order by case when d.state = 'OPEN' then 0 else 1 end, d.id desc limit ?")
                .param(limit)
                .query(Disputes::dispute)
                .list();
    }

    public long openCount() {
        return jdbc.sql("select count(*) from payment_dispute where state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    /** Those of the payments of these orders, oldest first. */
    public List<Dispute> ofOrders(Collection<Long> orderIds) {
        return orderIds.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where p.order_id in (:ids) order by d.id")
                        .param("ids", orderIds)
                        .query(Disputes::dispute)
                        .list();
    }

    Optional<Dispute> find(DisputeSnapshot snapshot) {
        return jdbc.sql(SELECT + "where d.provider = ? and d.provider_dispute_id = ?")
                .params(snapshot.provider(), snapshot.providerDisputeId())
                .query(Disputes::dispute)
                .optional();
    }

    void insert(DisputeSnapshot snapshot, long paymentId) {
        jdbc.sql(
                        "insert into payment_dispute (provider, provider_dispute_id, payment_id, amount_minor, currency, state,"
                                + " reason, opened_at, closed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        snapshot.provider(),
                        snapshot.providerDisputeId(),
                        paymentId,
                        snapshot.amount().getAmountMinorLong(),
                        snapshot.amount().getCurrencyUnit().getCode(),
                        snapshot.state().name(),
                        snapshot.reason(),
                        clock.millis(),
                        snapshot.state() == DisputeSnapshot.State.OPEN ? null : clock.millis())
                .update();
    }

    void decided(long id, DisputeSnapshot snapshot) {
        jdbc.sql("update payment_dispute set state = ?, amount_minor = ?, closed_at = ? where id = ?")
                .params(snapshot.state().name(), snapshot.amount().getAmountMinorLong(), clock.millis(), id)
                .update();
    }

    /** Cases about the order that are not over, or that have a refund of this payment. */
    List<Long> casesAbout(long orderId, long paymentId) {
        return jdbc.sql("select f.id from case_file f where f.id in (select l.case_id from case_line l"
                        + " where l.order_id = ?) and (f.closed = false or f.id in (select r.case_id from refund r"
                        + " join refund_leg g on g.refund_id = r.id where g.payment_id = ?)) order by f.id")
                .params(orderId, paymentId)
                .query(Long.class)
                .list();
    }

    private static Dispute dispute(ResultSet row, int n) throws SQLException {
        long closed = row.getLong("closed_at");
        var closedAt = row.wasNull() ? null : Instant.ofEpochMilli(closed);
        return new Dispute(
                row.getLong("id"),
                row.getString("provider"),
                row.getString("provider_dispute_id"),
                row.getLong("payment_id"),
                row.getString("reference"),
                row.getLong("order_id"),
                row.getString("order_number"),
                Attempt.money(row.getString("currency"), row.getLong("amount_minor")),
                DisputeSnapshot.State.valueOf(row.getString("state")),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                closedAt);
    }
}

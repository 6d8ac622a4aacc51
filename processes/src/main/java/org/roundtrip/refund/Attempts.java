package org.roundtrip.refund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.roundtrip.payment.PaymentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legs of refunds and their attempts. Every change of an attempt names the version it saw, so a late one is refused. */
@Component
public class Attempts {
    private static final String SELECT = "select a.*, l.refund_id, l.payment_id, l.amount_minor, l.currency,"
            + " l.settled_elsewhere, p.provider, p.reference from refund_attempt a"
            + " join refund_leg l on l.id = a.leg_id join payment p on p.id = l.payment_id ";
    private static final String AS_CREDIT = "store credit";
    private static final int MAX_MESSAGE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down a leg and its first attempt: from here on the amount is reserved against the payment. */
    void plan(long refundId, long paymentId, Money amount) {
        jdbc.sql("insert into refund_leg (refund_id, payment_id, amount_minor, currency) values (?, ?, ?, ?)")
                .params(
                        refundId,
                        paymentId,
                        amount.getAmountMinorLong(),
                        amount.getCurrencyUnit().getCode())
                .update();
        jdbc.sql("insert into refund_attempt (leg_id, attempt_key, state, planned_at, version)"
                        + " select id, ?, 'PLANNED', ?, 0 from refund_leg where refund_id = ? and payment_id = ?")
                .params(AttemptKey.fresh().value(), clock.millis(), refundId, paymentId)
                .update();
    }

    /** Writes down a leg that becomes store credit: no provider is asked, and the payment has given its amount. */
    void planCredit(long refundId, long paymentId, Money amount) {
        planSettled(refundId, paymentId, amount, "STORE_CREDIT", AS_CREDIT);
    }

    /** Writes down a leg that was paid in another way: the payment has given its amount all the same. */
    void planElsewhere(long refundId, long paymentId, Money amount, String evidence) {
        planSettled(refundId, paymentId, amount, "ORIGINAL", evidence);
    }

    private void planSettled(long refundId, long paymentId, Money amount, String paidAs, String evidence) {
        jdbc.sql("insert into refund_leg (refund_id, payment_id, amount_minor, currency, settled_elsewhere, paid_as)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        refundId,
                        paymentId,
                        amount.getAmountMinorLong(),
                        amount.getCurrencyUnit().getCode(),
                        evidence,
                        paidAs)
                .update();
    }

    /** Whether anything of a refund was taken out of a payment. */
    boolean planned(long refundId) {
        return jdbc.sql("select count(*) from refund_leg where refund_id = ?")
                        .param(refundId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A new attempt for a leg whose earlier ones failed for good. */
    void planAgain(long legId) {
        jdbc.sql("insert into refund_attempt (leg_id, attempt_key, state, planned_at, version)"
                        + " values (?, ?, 'PLANNED', ?, 0)")
                .params(legId, AttemptKey.fresh().value(), clock.millis())
                .update();
    }

    /** All attempts of these refunds, oldest first. */
    public List<Attempt> of(Collection<Long> refundIds) {
        return refundIds.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where l.refund_id in (:ids) order by a.id")
                        .param("ids", refundIds)
                        .query(Attempts::attempt)
                        .list();
    }

    /** The newest attempt of each leg of a refund: the one that counts. */
    public List<Attempt> current(long refundId) {
        return newestPerLeg(of(List.of(refundId)));
    }

    /** The attempts that count of a list that is oldest first. */
    public static List<Attempt> newestPerLeg(List<Attempt> attempts) {
        var newest = new java.util.LinkedHashMap<Long, Attempt>();
        attempts.forEach(attempt -> newest.put(attempt.legId(), attempt));
        return List.copyOf(newest.values());
    }

    Optional<Attempt> byKey(AttemptKey key) {
        return jdbc.sql(SELECT + "where a.attempt_key = ?")
                .param(key.value())
                .query(Attempts::attempt)
                .optional();
    }

    Optional<Attempt> byProviderRefund(String provider, String providerRefundId) {
        return jdbc.sql(SELECT + "where a.provider_refund_id = ? and p.provider = ?")
                .params(providerRefundId, provider)
                .query(Attempts::attempt)
                .optional();
    }

    /**
     * What is reserved of these payments or was given back, in minor units by payment; also what reached the customer in
     * another way. Callers hold the payments' row locks.
     */
    Map<Long, Long> reserved(Collection<Long> paymentIds) {
        var reserved = new HashMap<Long, Long>();
        jdbc.sql("select l.payment_id, sum(l.amount_minor) as reserved from refund_leg l where l.payment_id in (:ids)"
                        + " and (l.settled_elsewhere is not null or exists (select 1 from refund_attempt a where a.leg_id = l.id"
                        + " and a.state not in ('FAILED', 'CANCELED'))) group by l.payment_id")
                .param("ids", paymentIds)
                .query(row -> {
                    reserved.put(row.getLong("payment_id"), row.getLong("reserved"));
                });
        return reserved;
    }

    void sending(Collection<Long> attemptIds) {
        jdbc.sql("update refund_attempt set state = 'SENDING', first_sent_at = coalesce(first_sent_at, :now),"
                        + " version = version + 1 where id in (:ids)")
                .param("now", clock.millis())
                .param("ids", attemptIds)
                .update();
    }

    /**
     * Stores where an attempt stands.
     *
     * @return false if it has changed since it was read: then this knowledge is old
     */
    boolean move(
            Attempt attempt,
            AttemptState state,
            @Nullable String providerRefundId,
            @Nullable String code,
            @Nullable String message) {
        var final_ = state == AttemptState.SUCCEEDED || !state.reserves();
        return jdbc.sql("update refund_attempt set state = ?, provider_refund_id = coalesce(?, provider_refund_id),"
                                + " provider_code = ?, provider_message = ?, resolved_at = ?, version = version + 1"
                                + " where id = ? and version = ?")
                        .params(
                                state.name(),
                                providerRefundId,
                                code,
                                message == null || message.length() <= MAX_MESSAGE
                                        ? message
                                        : message.substring(0, MAX_MESSAGE),
                                final_ ? clock.millis() : null,
                                attempt.id(),
                                attempt.version())
                        .update()
                == 1;
    }

    /** Attempts a provider has had since before then, and that were not asked about since: the longest waiting first. */
    public List<Attempt> pendingSince(Instant before, int limit) {
        return jdbc.sql(SELECT + "where a.state in ('SUBMITTED', 'NEEDS_CUSTOMER') and a.first_sent_at < :before"
                        + " and (a.checked_at is null or a.checked_at < :before) order by a.first_sent_at limit :limit")
                .param("before", before.toEpochMilli())
                .param("limit", limit)
                .query(Attempts::attempt)
                .list();
    }

    /** Notes that a provider was asked about an attempt, whatever it said. */
    public void checked(long attemptId) {
        jdbc.sql("update refund_attempt set checked_at = ? where id = ?")
                .params(clock.millis(), attemptId)
                .update();
    }

    /** A leg whose attempts failed became store credit. */
    void becameCredit(long legId, String evidence) {
        jdbc.sql("update refund_leg set settled_elsewhere = ?, paid_as = 'STORE_CREDIT' where id = ?")
                .params(evidence, legId)
                .update();
    }

    void settledElsewhere(long legId, String evidence) {
        jdbc.sql("update refund_leg set settled_elsewhere = ? where id = ?")
                .params(evidence, legId)
                .update();
    }

    private static Attempt attempt(ResultSet row, int n) throws SQLException {
        long sent = row.getLong("first_sent_at");
        var firstSentAt = row.wasNull() ? null : Instant.ofEpochMilli(sent);
        return new Attempt(
                row.getLong("id"),
                row.getLong("leg_id"),
                row.getLong("refund_id"),
                row.getLong("payment_id"),
                new PaymentRef(row.getString("provider"), row.getString("reference")),
                new AttemptKey(row.getString("attempt_key")),
                AttemptState.valueOf(row.getString("state")),
                Attempt.money(row.getString("currency"), row.getLong("amount_minor")),
                row.getString("provider_refund_id"),
                firstSentAt,
                row.getString("provider_code"),
                row.getString("provider_message"),
                row.getString("settled_elsewhere"),
                row.getLong("version"));
    }
}

package org.roundtrip.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.roundtrip.payment.PaymentRef;
import org.roundtrip.refund.AttemptKey;
import org.roundtrip.refund.AttemptState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what we sent. */
@Component
class OurBooks {
    private static final String SELECT = "select a.attempt_key, a.provider_refund_id, a.state, a.first_sent_at,"
            + " l.amount_minor, l.currency, l.refund_id, p.provider, p.reference, f.number from refund_attempt a"
            + " join refund_leg l on l.id = a.leg_id join payment p on p.id = l.payment_id"
            + " join refund r on r.id = l.refund_id join case_file f on f.id = r.case_id"
            + " where p.provider = :provider and ";

    private final JdbcClient jdbc;

    OurBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Ours> sent(String provider, Instant from, Instant until) {
        return jdbc.sql(SELECT + "a.first_sent_at >= :from and a.first_sent_at < :until order by a.first_sent_at")
                .param("provider", provider)
                .param("from", from.toEpochMilli())
                .param("until", until.toEpochMilli())
                .query(OurBooks::ours)
                .list();
    }

    List<Ours> byKeys(String provider, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "a.attempt_key in (:keys) and a.first_sent_at is not null")
                        .param("provider", provider)
                        .param("keys", keys)
                        .query(OurBooks::ours)
                        .list();
    }

    /** Which of these references are payments of ours. */
    Set<String> payments(String provider, Collection<String> references) {
        return references.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select reference from payment where provider = :provider"
                                + " and reference in (:references)")
                        .param("provider", provider)
                        .param("references", references)
                        .query(String.class)
                        .list());
    }

    private static Ours ours(ResultSet row, int n) throws SQLException {
        return new Ours(
                new AttemptKey(row.getString("attempt_key")),
                row.getString("provider_refund_id"),
                new PaymentRef(row.getString("provider"), row.getString("reference")),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                AttemptState.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("first_sent_at")),
                row.getLong("refund_id"),
                row.getString("number"));
    }
}

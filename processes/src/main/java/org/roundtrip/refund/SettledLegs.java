package org.roundtrip.refund;

import java.util.List;
import org.joda.money.Money;
import org.roundtrip.payment.PaymentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legs that no provider was ever asked for: given as store credit, or paid in another way, and counted all the same. */
@Component
public class SettledLegs {
    private final JdbcClient jdbc;

    SettledLegs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param how how the customer got it, in words for staff */
    public record Leg(PaymentRef payment, Money amount, String how) {}

    public List<Leg> of(long refundId) {
        return jdbc.sql(
                        "select p.provider, p.reference, l.amount_minor, l.currency, l.settled_elsewhere from refund_leg l"
                                + " join payment p on p.id = l.payment_id where l.refund_id = ? and l.settled_elsewhere is not null"
                                + " and not exists (select 1 from refund_attempt a where a.leg_id = l.id) order by l.id")
                .param(refundId)
                .query((row, n) -> new Leg(
                        new PaymentRef(row.getString("provider"), row.getString("reference")),
                        Attempt.money(row.getString("currency"), row.getLong("amount_minor")),
                        row.getString("settled_elsewhere")))
                .list();
    }
}

package org.roundtrip.refund;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.payment.PaymentRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What our own books know of an attempt that a gateway for credits and gift cards has to carry out. */
@Component
class CreditOrigins {
    private final JdbcClient jdbc;

    CreditOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param order the shop's number of the order that was paid */
    record Origin(
            PaymentRef payment, String order, @Nullable String email) {}

    /** By attempt key; what is no attempt of ours is absent. */
    Map<String, Origin> of(Collection<String> keys) {
        var found = new HashMap<String, Origin>();
        if (!keys.isEmpty()) {
            jdbc.sql("select a.attempt_key, p.provider, p.reference, o.number, c.customer_email from refund_attempt a"
                            + " join refund_leg l on l.id = a.leg_id join refund r on r.id = l.refund_id"
                            + " join case_file c on c.id = r.case_id join payment p on p.id = l.payment_id"
                            + " join shop_order o on o.id = p.order_id where a.attempt_key in (:keys)")
                    .param("keys", keys)
                    .query(row -> {
                        found.put(
                                row.getString("attempt_key"),
                                new Origin(
                                        new PaymentRef(row.getString("provider"), row.getString("reference")),
                                        row.getString("number"),
                                        row.getString("customer_email")));
                    });
        }
        return found;
    }

    /** The keys of all attempts for a payment. */
    List<String> keys(PaymentRef payment) {
        return jdbc.sql("select a.attempt_key from payment p join refund_leg l on l.payment_id = p.id"
                        + " join refund_attempt a on a.leg_id = l.id where p.provider = ? and p.reference = ?")
                .params(payment.provider(), payment.reference())
                .query(String.class)
                .list();
    }

    /** The shop's numbers of the orders that say they were paid with it. */
    List<String> orders(PaymentRef payment) {
        return jdbc.sql("select o.number from payment p join shop_order o on o.id = p.order_id"
                        + " where p.provider = ? and p.reference = ?")
                .params(payment.provider(), payment.reference())
                .query(String.class)
                .list();
    }

    /** The currencies in which orders say they were paid with it. */
    List<String> currencies(PaymentRef payment) {
        return jdbc.sql("select distinct currency from payment where provider = ? and reference = ?")
                .params(payment.provider(), payment.reference())
                .query(String.class)
                .list();
    }
}

package org.roundtrip.payment;

import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments that we collected ourselves. From then on they are payments of an order like any other. */
@Component
public class CollectedPayments {
    private final JdbcClient jdbc;

    CollectedPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one, after those its order has. Callers hold the lock of the case it was collected for. @return its id */
    public long add(long orderId, PaymentRef payment, Money captured, long collectionId) {
        jdbc.sql(
                        "insert into payment (order_id, position, provider, reference, captured_minor, currency, collection_id)"
                                + " select ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ? from payment where order_id = ?")
                .params(
                        orderId,
                        payment.provider(),
                        payment.reference(),
                        captured.getAmountMinorLong(),
                        captured.getCurrencyUnit().getCode(),
                        collectionId,
                        orderId)
                .update();
        return jdbc.sql("select id from payment where provider = ? and reference = ?")
                .params(payment.provider(), payment.reference())
                .query(Long.class)
                .single();
    }

    /** Lets one pay for another order than it was added to, for example the replacement that exists only now. */
    public void move(long paymentId, long orderId) {
        jdbc.sql("select id from payment where id = ? for update")
                .param(paymentId)
                .query(Long.class)
                .single();
        int position = jdbc.sql("select coalesce(max(position), 0) + 1 from payment where order_id = ?")
                .param(orderId)
                .query(Integer.class)
                .single();
        jdbc.sql("update payment set order_id = ?, position = ? where id = ? and order_id <> ?")
                .params(orderId, position, paymentId, orderId)
                .update();
    }
}

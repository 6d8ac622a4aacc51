package org.roundtrip.payment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which order's payments an order that was not paid itself goes by: a replacement goes by the order it comes from. */
@Component
public class PayingOrders {
    private final JdbcClient jdbc;

    PayingOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The order whose payments count for this one: itself, for nearly all. */
    public long of(long orderId) {
        return of(List.of(orderId)).getOrDefault(orderId, orderId);
    }

    /** Those that don't go by their own payments, with the order they go by. */
    public Map<Long, Long> of(Collection<Long> orderIds) {
        var paying = new HashMap<Long, Long>();
        if (!orderIds.isEmpty()) {
            jdbc.sql("select order_id, paying_order_id from order_paid_by where order_id in (:ids)")
                    .param("ids", orderIds)
                    .query(row -> {
                        paying.put(row.getLong(1), row.getLong(2));
                    });
        }
        return paying;
    }

    /** Those that go by the payments of this order. */
    public List<Long> goingBy(long payingOrderId) {
        return jdbc.sql("select order_id from order_paid_by where paying_order_id = ? order by order_id")
                .param(payingOrderId)
                .query(Long.class)
                .list();
    }

    /** Lets an order go by another one's payments. @param payingOrderId one that goes by its own */
    public void add(long orderId, long payingOrderId) {
        jdbc.sql("insert into order_paid_by (order_id, paying_order_id) values (?, ?)")
                .params(orderId, payingOrderId)
                .update();
    }
}

package org.roundtrip.orders;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of orders, and which of their units are spoken for. Lines never change once imported. */
@Component
public class OrderLines {
    private static final int INSERT_BATCH = 500;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    OrderLines(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    void insert(List<OrderLine> lines) {
        jdbc.batchUpdate(
                "insert into order_line (order_id, line_no, sku, name, quantity, paid_minor, tax_minor, returnable,"
                        + " price_minor, discount_minor, order_discount_minor, taxes)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines,
                INSERT_BATCH,
                (statement, line) -> {
                    statement.setLong(1, line.orderId());
                    statement.setInt(2, line.lineNo());
                    statement.setString(3, line.sku());
                    statement.setString(4, line.name());
                    statement.setInt(5, line.quantity());
                    statement.setLong(6, line.paidMinor());
                    statement.setLong(7, line.taxMinor());
                    statement.setBoolean(8, line.returnable());
                    statement.setObject(9, line.priceMinor());
                    statement.setLong(10, line.discountMinor());
                    statement.setLong(11, line.orderDiscountMinor());
                    statement.setString(12, line.taxes().toString());
                });
    }

    /** All lines of an order, by number. */
    public List<OrderLine> of(long orderId) {
        return client.sql("select * from order_line where order_id = ? order by line_no")
                .param(orderId)
                .query(OrderLine.class)
                .list();
    }

    /** Lines by key; what does not exist is absent. */
    public Map<OrderKey, OrderLine> find(Collection<OrderKey> keys) {
        var found = new HashMap<OrderKey, OrderLine>();
        if (!keys.isEmpty()) {
            client.sql("select * from order_line where order_id in (:orders) and line_no in (:lines)")
                    .param(
                            "orders",
                            keys.stream().map(OrderKey::orderId).distinct().toList())
                    .param(
                            "lines",
                            keys.stream().map(OrderKey::lineNo).distinct().toList())
                    .query(OrderLine.class)
                    .list()
                    .forEach(line -> found.put(new OrderKey(line.orderId(), line.lineNo()), line));
        }
        found.keySet().retainAll(keys);
        return found;
    }
}

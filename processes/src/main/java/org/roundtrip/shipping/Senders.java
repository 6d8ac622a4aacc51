package org.roundtrip.shipping;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose a case is, and where he sends from and is sent to: the delivery address of its (first) order. */
@Component
public class Senders {
    private final JdbcClient jdbc;

    Senders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case as the carrier needs it. @param isPart whether its request has other parts */
    public record Sender(String caseNumber, Address address, boolean isPart) {}

    public Map<Long, Sender> of(Collection<Long> caseIds) {
        var senders = new HashMap<Long, Sender>();
        jdbc.sql(
                        "select f.id, f.number, f.parts, o.customer_name, o.street, o.city, o.postcode, o.country, o.customer_email"
                                + " from case_file f join case_line l on l.case_id = f.id and l.line_no = 1"
                                + " join shop_order o on o.id = l.order_id where f.id in (:ids)")
                .param("ids", caseIds)
                .query(row -> {
                    senders.put(
                            row.getLong("id"),
                            new Sender(
                                    row.getString("number"),
                                    new Address(
                                            text(row.getString("customer_name")),
                                            text(row.getString("street")),
                                            text(row.getString("city")),
                                            text(row.getString("postcode")),
                                            text(row.getString("country")),
                                            text(row.getString("customer_email"))),
                                    row.getInt("parts") > 1));
                });
        return senders;
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}

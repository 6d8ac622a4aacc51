package org.roundtrip.shipping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is in parcels to customers. A journey says what is to be sent before it calls {@code outbound-shipment}; the model
 * takes all of that purpose which is not in a parcel yet.
 */
@Component
public class ParcelContents {
    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ParcelContents(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /**
     * Units of one thing that are to be sent.
     *
     * @param serialised whether whoever packs it notes a number for each unit
     */
    public record Wanted(String sku, String name, int quantity, boolean serialised) {}

    /** Units of one thing in a parcel. {@code lineNo} counts from 1; {@code serials} are the units' numbers, as noted. */
    public record Item(
            long id, int lineNo, String sku, String name, int quantity, boolean serialised, List<String> serials) {}

    /** Says what a case's next parcel for a purpose is to hold. */
    public void toSend(long caseId, Purpose purpose, List<Wanted> items) {
        var rows = new ArrayList<Object[]>();
        for (var item : items) {
            rows.add(new Object[] {
                caseId, purpose.name(), rows.size() + 1, item.sku(), item.name(), item.quantity(), item.serialised()
            });
        }
        jdbc.batchUpdate(
                "insert into shipment_item (case_id, purpose, line_no, sku, name, quantity, serialised)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Puts what waits to be sent into a shipment. @return how many things that are */
    int into(Shipment shipment) {
        return client.sql("update shipment_item set shipment_id = ? where case_id = ? and purpose = ?"
                        + " and shipment_id is null")
                .params(shipment.key(), shipment.caseId(), shipment.purpose().name())
                .update();
    }

    /** What is in a shipment, by line. */
    public List<Item> of(long shipmentId) {
        Map<Long, List<String>> serials = new HashMap<>();
        client.sql("select s.item_id, s.serial from shipment_serial s join shipment_item i on i.id = s.item_id"
                        + " where i.shipment_id = ? order by s.id")
                .param(shipmentId)
                .query(row -> {
                    serials.computeIfAbsent(row.getLong("item_id"), id -> new ArrayList<>())
                            .add(row.getString("serial"));
                });
        return client.sql("select * from shipment_item where shipment_id = ? order by line_no, id")
                .param(shipmentId)
                .query((row, n) -> item(row, serials))
                .list();
    }

    private static Item item(ResultSet row, Map<Long, List<String>> serials) throws SQLException {
        long id = row.getLong("id");
        return new Item(
                id,
                row.getInt("line_no"),
                row.getString("sku"),
                row.getString("name"),
                row.getInt("quantity"),
                row.getBoolean("serialised"),
                serials.getOrDefault(id, List.of()));
    }

    void note(Item item, List<String> serials) {
        jdbc.batchUpdate(
                "insert into shipment_serial (item_id, serial) values (?, ?)",
                serials.stream().map(serial -> new Object[] {item.id(), serial}).toList());
    }
}

package org.roundtrip.forms.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes parcels to customers as they look in the middle of their life. */
public final class SentParcels {
    private SentParcels() {}

    /** A parcel of two cups and a drill that has a number, driven by the process instance {@code process}. */
    public static long add(JdbcClient jdbc, long caseId, String purpose, String state, String tracking) {
        jdbc.sql("insert into shipment (case_id, process_instance_id, direction, purpose, state, tracking_state,"
                        + " tracking_rank, carrier, tracking_code, hand_in_by, created_at)"
                        + " values (?, 'process', 'OUT', ?, ?, 'UNKNOWN', 0, 'easypost', ?, 5000, 1000)")
                .params(caseId, purpose, state, tracking)
                .update();
        long id = jdbc.sql("select id from shipment where process_instance_id = 'process'")
                .query(Long.class)
                .single();
        item(jdbc, caseId, purpose, id, 1, "Cup", 2, false);
        item(jdbc, caseId, purpose, id, 2, "Drill", 1, true);
        return id;
    }

    private static void item(
            JdbcClient jdbc,
            long caseId,
            String purpose,
            long shipment,
            int line,
            String name,
            int quantity,
            boolean serialised) {
        jdbc.sql("insert into shipment_item (case_id, purpose, shipment_id, line_no, sku, name, quantity, serialised)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        caseId,
                        purpose,
                        shipment,
                        line,
                        name.toUpperCase(java.util.Locale.ROOT),
                        name,
                        quantity,
                        serialised)
                .update();
    }

    public static void label(JdbcClient jdbc, long shipment) {
        jdbc.sql("insert into label (shipment_id, reference, state, media_type, document)"
                        + " values (?, 'out', 'BOUGHT', 'application/pdf', X'25504446')")
                .param(shipment)
                .update();
    }

    public static void serial(JdbcClient jdbc, long shipment, String serial) {
        jdbc.sql("insert into shipment_serial (item_id, serial) select id, ? from shipment_item where shipment_id = ?"
                        + " and serialised = true")
                .params(serial, shipment)
                .update();
    }
}

package org.roundtrip.shipping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What carriers reported, each scan once. */
@Component
public class Scans {
    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    Scans(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** A stored scan. */
    public record Scan(Instant at, TrackingState state, String text, String place) {}

    /** Stores what is new. Callers hold the lock of the case. @return the scans that were new */
    List<TrackingEvent> add(long shipmentId, List<TrackingEvent> scans) {
        Set<String> known = new HashSet<>(client.sql("select scan_key from parcel_scan where shipment_id = ?")
                .param(shipmentId)
                .query(String.class)
                .list());
        var fresh = scans.stream().filter(scan -> known.add(key(scan))).toList();
        if (!fresh.isEmpty()) {
            insert(shipmentId, fresh);
        }
        return fresh;
    }

    public List<Scan> of(long shipmentId) {
        return client.sql("select at_millis, state, text, place from parcel_scan where shipment_id = ?"
                        + " order by at_millis, id")
                .param(shipmentId)
                .query((row, n) -> new Scan(
                        Instant.ofEpochMilli(row.getLong("at_millis")),
                        TrackingState.valueOf(row.getString("state")),
                        row.getString("text"),
                        row.getString("place")))
                .list();
    }

    private void insert(long shipmentId, List<TrackingEvent> scans) {
        jdbc.batchUpdate(
                "insert into parcel_scan (shipment_id, scan_key, at_millis, state, raw_code, text, place)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                scans,
                scans.size(),
                (statement, scan) -> {
                    statement.setLong(1, shipmentId);
                    statement.setString(2, key(scan));
                    statement.setLong(3, scan.at().toEpochMilli());
                    statement.setString(4, scan.state().name());
                    statement.setString(5, cut(scan.rawCode(), 60));
                    statement.setString(6, cut(scan.text(), 500));
                    statement.setString(7, cut(scan.place(), 200));
                });
    }

    private static String key(TrackingEvent scan) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256")
                    .digest((scan.trackingCode() + "|" + scan.at().toEpochMilli() + "|" + scan.rawCode())
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }
}

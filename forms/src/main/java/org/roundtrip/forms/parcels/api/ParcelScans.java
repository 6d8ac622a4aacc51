package org.roundtrip.forms.parcels.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads parcels with their scans. */
@Component
class ParcelScans {
    private final JdbcClient jdbc;

    ParcelScans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Parcel(long shipmentId, ParcelJson parcel) {}

    /** The newest parcel with this code: carriers use codes again after years. */
    Optional<ParcelJson> byTrackingCode(String code) {
        return jdbc.sql("select s.*, f.number as case_number from shipment s join case_file f on f.id = s.case_id"
                        + " where s.tracking_code = ? order by s.id desc limit 1")
                .param(code)
                .query(ParcelScans::parcel)
                .optional()
                .map(found -> withScans(found.parcel(), scans(found.shipmentId())));
    }

    private List<ParcelJson.Scan> scans(long shipmentId) {
        return jdbc.sql("select * from parcel_scan where shipment_id = ? order by at_millis, id")
                .param(shipmentId)
                .query((row, n) -> new ParcelJson.Scan(
                        Instant.ofEpochMilli(row.getLong("at_millis")),
                        row.getString("state"),
                        row.getString("raw_code"),
                        row.getString("text"),
                        row.getString("place")))
                .list();
    }

    private static Parcel parcel(ResultSet row, int n) throws SQLException {
        return new Parcel(
                row.getLong("id"),
                new ParcelJson(
                        row.getString("tracking_code"),
                        row.getString("case_number"),
                        row.getString("carrier"),
                        row.getString("state"),
                        row.getString("tracking_state"),
                        Instant.ofEpochMilli(row.getLong("hand_in_by")),
                        instant(row, "handed_in_at"),
                        instant(row, "delivered_at"),
                        List.of()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static ParcelJson withScans(ParcelJson p, List<ParcelJson.Scan> scans) {
        return new ParcelJson(
                p.trackingCode(),
                p.caseNumber(),
                p.carrier(),
                p.state(),
                p.trackingState(),
                p.handInBy(),
                p.handedInAt(),
                p.deliveredAt(),
                scans);
    }
}

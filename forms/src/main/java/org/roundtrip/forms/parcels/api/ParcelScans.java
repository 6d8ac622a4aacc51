package org.roundtrip.forms.parcels.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.shipping.Direction;
import org.roundtrip.shipping.ParcelContents;
import org.roundtrip.shipping.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads parcels with their scans. */
@Component
class ParcelScans {
    private final JdbcClient jdbc;
    private final ParcelContents contents;

    ParcelScans(JdbcClient jdbc, ParcelContents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /** The newest parcel with this code: carriers use codes again after years. */
    Optional<ParcelJson> byTrackingCode(String code) {
        return jdbc.sql("select s.*, f.number as case_number from shipment s join case_file f on f.id = s.case_id"
                        + " where s.tracking_code = ? order by s.id desc limit 1")
                .param(code)
                .query((row, n) -> parcel(row))
                .optional();
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

    private ParcelJson parcel(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        var direction = Direction.valueOf(row.getString("direction"));
        return new ParcelJson(
                row.getString("tracking_code"),
                row.getString("case_number"),
                direction,
                Purpose.valueOf(row.getString("purpose")),
                row.getString("carrier"),
                row.getString("state"),
                row.getString("tracking_state"),
                Instant.ofEpochMilli(row.getLong("hand_in_by")),
                instant(row, "handed_in_at"),
                instant(row, "delivered_at"),
                direction == Direction.OUT
                        ? contents.of(id).stream().map(ParcelJson.Item::of).toList()
                        : List.of(),
                scans(id));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}

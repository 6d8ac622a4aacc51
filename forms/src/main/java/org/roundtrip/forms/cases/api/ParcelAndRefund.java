package org.roundtrip.forms.cases.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a case's newest parcel and newest refund at once, and whether there is more to read of it. */
@Component
class ParcelAndRefund {
    private static final String SQL = "select s.id as shipment_id, s.state as shipment_state, s.carrier,"
            + " s.tracking_code, s.hand_in_by,"
            + " (select count(*) from label l where l.shipment_id = s.id and l.document is not null) as labels,"
            + " r.id as refund_id, r.state as refund_state, r.total_minor, r.currency, r.approvals_needed, r.method,"
            + " (select count(*) from shipment o where o.case_id = f.id and o.direction = 'OUT') as sent,"
            + " (select count(*) from work_item w where w.case_id = f.id) as tasks,"
            + " (select count(*) from collection c where c.case_id = f.id) as collections"
            + " from case_file f"
            + " left join shipment s on s.id = (select max(x.id) from shipment x where x.case_id = f.id"
            + " and x.direction = 'IN')"
            + " left join refund r on r.id = (select max(y.id) from refund y where y.case_id = f.id"
            + " and y.payment_id is null)"
            + " where f.id = ?";

    private final JdbcClient jdbc;

    ParcelAndRefund(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Newest(
            CaseJson.@Nullable Shipment shipment,
            CaseJson.@Nullable Refund refund,
            int sent,
            int tasks,
            int collections) {}

    Newest of(CaseFile file) {
        return jdbc.sql(SQL)
                .param(file.key())
                .query((row, n) -> new Newest(
                        shipment(file, row),
                        refund(row),
                        row.getInt("sent"),
                        row.getInt("tasks"),
                        row.getInt("collections")))
                .single();
    }

    private static CaseJson.@Nullable Shipment shipment(CaseFile file, ResultSet row) throws SQLException {
        if (row.getString("shipment_state") == null) {
            return null;
        }
        return new CaseJson.Shipment(
                row.getString("shipment_state"),
                row.getString("carrier"),
                row.getString("tracking_code"),
                Instant.ofEpochMilli(row.getLong("hand_in_by")),
                row.getInt("labels") == 0 ? null : "/api/v1/cases/" + file.number() + "/label");
    }

    private static CaseJson.@Nullable Refund refund(ResultSet row) throws SQLException {
        if (row.getString("refund_state") == null) {
            return null;
        }
        return new CaseJson.Refund(
                row.getLong("refund_id"),
                row.getString("refund_state"),
                row.getLong("total_minor"),
                row.getString("currency"),
                row.getInt("approvals_needed"),
                Outcome.valueOf(row.getString("method")) == Outcome.REFUND ? "ORIGINAL" : "STORE_CREDIT");
    }
}

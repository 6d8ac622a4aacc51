package org.roundtrip.repair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.policy.WarrantyPolicy.Decision;
import org.roundtrip.policy.WarrantyPolicy.Entitlement;
import org.roundtrip.repair.Repair.End;
import org.roundtrip.warranty.SerialNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How repairs stand. Every change happens under the lock of the case. */
@Component
public class Repairs {
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Repairs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Empty for a case that is no repair. */
    public Optional<Repair> find(long caseId) {
        return jdbc.sql("select * from repair where case_id = ?")
                .param(caseId)
                .query((row, n) -> repair(row))
                .optional();
    }

    Repair of(long caseId) {
        return find(caseId).orElseThrow();
    }

    private Repair repair(ResultSet row) throws SQLException {
        var entitlement = row.getString("entitlement");
        var end = row.getString("end_kind");
        int minutes = row.getInt("labour_minutes");
        return new Repair(
                row.getLong("case_id"),
                row.getString("sku"),
                new SerialNumber(row.getString("serial")),
                row.getString("fault"),
                row.getString("fault_since"),
                row.getBoolean("damage_by_use"),
                row.getString("proof"),
                json.readValue(row.getString("answers"), ANSWERS),
                entitlement == null ? null : Entitlement.valueOf(entitlement),
                row.getBoolean("choice_due"),
                row.getString("because"),
                row.getString("law"),
                row.getInt("repair_days"),
                row.getInt("extension_months"),
                moment(row, "received_at"),
                moment(row, "due_at"),
                row.getString("diagnosis"),
                row.getString("finding"),
                minutes == 0 ? null : minutes,
                end == null ? null : End.valueOf(end));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    void open(long caseId, String sku, SerialNumber serial, RepairWish wish, boolean damageByUse) {
        jdbc.sql("insert into repair (case_id, sku, serial, fault, fault_since, damage_by_use, proof, answers,"
                        + " choice_due, repair_days, extension_months) values (?, ?, ?, ?, ?, ?, ?, ?, false, 0, 0)")
                .params(
                        caseId,
                        sku,
                        serial.value(),
                        wish.answers().get(FaultGuide.FAULT),
                        wish.since() == null ? null : wish.since().toString(),
                        damageByUse,
                        wish.proof(),
                        json.writeValueAsString(wish.answers()))
                .update();
    }

    void decided(long caseId, Decision decision) {
        jdbc.sql("update repair set entitlement = ?, decided_by = ?, because = ?, law = ?, repair_days = ?,"
                        + " extension_months = ? where case_id = ?")
                .params(
                        decision.entitlement().name(),
                        decision.answer().source(),
                        decision.because(),
                        decision.law(),
                        decision.repairDays(),
                        decision.extensionMonths(),
                        caseId)
                .update();
    }

    /** A person decided in the table's place. */
    void entitled(long caseId, Entitlement entitlement, String by) {
        set(caseId, "entitlement", entitlement.name());
        set(caseId, "decided_by", by);
    }

    void serial(long caseId, SerialNumber serial) {
        set(caseId, "serial", serial.value());
    }

    void received(long caseId, Instant at) {
        set(caseId, "received_at", at.toEpochMilli());
    }

    void dueAt(long caseId, Instant at) {
        set(caseId, "due_at", at.toEpochMilli());
    }

    void late(long caseId) {
        set(caseId, "choice_due", true);
        ended(caseId, End.TOO_LATE);
    }

    void diagnosed(long caseId, String diagnosis, String finding, @Nullable Integer labourMinutes) {
        set(caseId, "diagnosis", diagnosis);
        if (labourMinutes != null) {
            labour(caseId, labourMinutes);
        }
        set(caseId, "finding", finding);
    }

    /** How long it takes, or took: what the bench said last. */
    void labour(long caseId, int minutes) {
        set(caseId, "labour_minutes", minutes);
    }

    void ended(long caseId, @Nullable End end) {
        set(caseId, "end_kind", end == null ? null : end.name());
    }

    private void set(long caseId, String column, @Nullable Object value) {
        jdbc.sql("update repair set " + column + " = ? where case_id = ?")
                .param(value)
                .param(caseId)
                .update();
    }
}

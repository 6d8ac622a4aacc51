package org.roundtrip.warranty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.warranty.SerialEvent.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units whose numbers we know, and what was done to them. */
@Component
class Serials {
    private final JdbcClient jdbc;

    Serials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SerialUnit> find(String sku, SerialNumber serial) {
        return jdbc.sql("select * from serial_unit where sku = ? and serial = ?")
                .params(sku, serial.value())
                .query((row, n) -> unit(row))
                .optional();
    }

    List<SerialUnit> find(SerialNumber serial) {
        return jdbc.sql("select * from serial_unit where serial = ? order by sku")
                .param(serial.value())
                .query((row, n) -> unit(row))
                .list();
    }

    private static SerialUnit unit(ResultSet row) throws SQLException {
        return new SerialUnit(
                row.getString("sku"),
                new SerialNumber(row.getString("serial")),
                row.getLong("order_id"),
                row.getInt("line_no"),
                row.getString("product_class"),
                row.getString("country"),
                Instant.ofEpochMilli(row.getLong("bought_at")),
                moment(row, "delivered_at"),
                row.getInt("extended_months"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    void insert(SerialUnit unit) {
        jdbc.sql("insert into serial_unit (sku, serial, order_id, line_no, product_class, country, bought_at,"
                        + " delivered_at, extended_months) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        unit.sku(),
                        unit.serial().value(),
                        unit.orderId(),
                        unit.lineNo(),
                        unit.productClass(),
                        unit.country(),
                        unit.boughtAt().toEpochMilli(),
                        unit.deliveredAt() == null ? null : unit.deliveredAt().toEpochMilli(),
                        unit.extendedMonths())
                .update();
    }

    /** @return false if it was extended before: once is all the law gives */
    boolean extend(SerialUnit unit, int months) {
        return jdbc.sql("update serial_unit set extended_months = ? where sku = ? and serial = ?"
                                + " and extended_months = 0")
                        .params(months, unit.sku(), unit.serial().value())
                        .update()
                > 0;
    }

    void add(SerialUnit unit, SerialEvent event) {
        jdbc.sql("insert into serial_event (sku, serial, case_id, kind, fault, months, law, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        unit.sku(),
                        unit.serial().value(),
                        event.caseId(),
                        event.kind().name(),
                        event.fault(),
                        event.months(),
                        event.law(),
                        event.at().toEpochMilli())
                .update();
    }

    List<SerialEvent> history(SerialUnit unit) {
        return jdbc.sql("select * from serial_event where sku = ? and serial = ? order by id")
                .params(unit.sku(), unit.serial().value())
                .query((row, n) -> new SerialEvent(
                        row.getLong("case_id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("fault"),
                        row.getInt("months"),
                        row.getString("law"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }
}

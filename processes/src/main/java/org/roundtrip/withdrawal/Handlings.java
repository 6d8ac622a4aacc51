package org.roundtrip.withdrawal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.orders.ShopOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How statements are handled. Changed under the lock of the case's row. */
@Component
public class Handlings {
    private final JdbcClient jdbc;

    Handlings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(long caseId, Instant beginAt) {
        jdbc.sql("insert into withdrawal_handling (case_id, begin_at) values (?, ?)")
                .params(caseId, beginAt.toEpochMilli())
                .update();
    }

    /** Cases nobody has begun to handle, the oldest first. */
    List<Long> toBegin(Instant now, int limit) {
        return jdbc.sql(
                        "select case_id from withdrawal_handling where begin_at <= ? order by begin_at, case_id limit ?")
                .params(now.toEpochMilli(), limit)
                .query(Long.class)
                .list();
    }

    /** @return false if somebody else has begun */
    boolean begun(long caseId) {
        return jdbc.sql("update withdrawal_handling set begin_at = null where case_id = ? and begin_at is not null")
                        .param(caseId)
                        .update()
                == 1;
    }

    void startedAs(long caseId, String processInstanceId) {
        jdbc.sql("update withdrawal_handling set process_instance_id = ? where case_id = ?")
                .params(processInstanceId, caseId)
                .update();
    }

    Optional<String> instance(long caseId) {
        return jdbc.sql("select process_instance_id from withdrawal_handling where case_id = ?"
                        + " and process_instance_id is not null")
                .param(caseId)
                .query(String.class)
                .optional();
    }

    void beginLater(long caseId, Instant at) {
        jdbc.sql("update withdrawal_handling set begin_at = ? where case_id = ? and begin_at is not null")
                .params(at.toEpochMilli(), caseId)
                .update();
    }

    public Handling of(long caseId) {
        return jdbc.sql("select * from withdrawal_handling where case_id = ?")
                .param(caseId)
                .query(Handlings::handling)
                .single();
    }

    void found(long caseId, Finding finding, @Nullable ShopOrder order, WithdrawalTerms.@Nullable Term term) {
        var lastDay = term == null ? null : term.lastDay();
        jdbc.sql("update withdrawal_handling set finding = ?, order_id = ?, received_at = ?, last_day = ?, days = ?,"
                        + " law = ? where case_id = ?")
                .params(
                        finding.name(),
                        order == null ? null : order.key(),
                        order == null || order.deliveredAt() == null
                                ? null
                                : order.deliveredAt().toEpochMilli(),
                        lastDay == null ? null : lastDay.toString(),
                        term == null ? null : term.days(),
                        term == null ? null : term.law(),
                        caseId)
                .update();
    }

    void decided(long caseId, DecideWithdrawalAnswer.Choice decision, @Nullable Ground ground, String by, Instant now) {
        jdbc.sql("update withdrawal_handling set decision = ?, ground = ?, decided_by = ?, decided_at = ?"
                        + " where case_id = ?")
                .params(decision.name(), ground == null ? null : ground.name(), by, now.toEpochMilli(), caseId)
                .update();
    }

    /** @return false if it was noted before */
    boolean toldOfDispatch(long caseId, Instant now) {
        return jdbc.sql("update withdrawal_handling set dispatch_told_at = ? where case_id = ?"
                                + " and dispatch_told_at is null")
                        .params(now.toEpochMilli(), caseId)
                        .update()
                == 1;
    }

    private static Handling handling(ResultSet row, int n) throws SQLException {
        var finding = row.getString("finding");
        long order = row.getLong("order_id");
        var orderId = row.wasNull() ? null : (Long) order;
        var lastDay = row.getString("last_day");
        var decision = row.getString("decision");
        var ground = row.getString("ground");
        return new Handling(
                row.getLong("case_id"),
                finding == null ? null : Finding.valueOf(finding),
                orderId,
                instant(row, "received_at"),
                lastDay == null ? null : LocalDate.parse(lastDay),
                row.getInt("days"),
                row.getString("law"),
                decision == null ? null : DecideWithdrawalAnswer.Choice.valueOf(decision),
                ground == null ? null : Ground.valueOf(ground),
                row.getString("decided_by"),
                instant(row, "decided_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}

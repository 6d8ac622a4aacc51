package org.roundtrip.forms.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes refunds as they look in the middle of their life. */
abstract class RefundRows {
    final JdbcClient jdbc;

    RefundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long orderOf(CaseFile file) {
        return jdbc.sql("select id from shop_order where customer_email = ? order by id desc limit 1")
                .param(file.customerEmail())
                .query(Long.class)
                .single();
    }

    /** A refund of goods and tax of line 1, a delivery share, and a fee. */
    long refund(CaseFile file, String state, long total, int approvals, String because, String preparedBy) {
        long now = Instant.now().toEpochMilli();
        long order = orderOf(file);
        jdbc.sql("insert into refund (case_id, number, state, method, total_minor, currency, approvals_needed,"
                        + " approval_because, payout_instance_id, prepared_by, calculated_at)"
                        + " values (?, 1, ?, 'REFUND', ?, 'GBP', ?, ?, ?, ?, ?)")
                .params(file.key(), state, total, approvals, because, "payout-" + file.key(), preparedBy, now)
                .update();
        long id = jdbc.sql("select max(id) from refund").query(Long.class).single();
        long fee = -295;
        long goods = (total - 395 - fee) * 5 / 6;
        long tax = total - 395 - fee - goods;
        part(id, 1, "GOODS", 1, order, 3, goods, "return-policy/Rule_WithinWindow@3");
        part(id, 2, "TAX", 1, order, 3, tax, "return-policy/Rule_WithinWindow@3");
        part(id, 3, "SHIPPING", null, order, 0, 395, "return-policy/Rule_WithinWindow@3");
        part(id, 4, "FEE", null, order, 0, fee, "return-policy/Rule_ChangedMindFee@3");
        return id;
    }

    private void part(
            long refund, int at, String kind, @Nullable Integer line, long order, int units, long amount, String rule) {
        jdbc.sql("insert into refund_line (refund_id, position, kind, case_line_no, order_id, order_line_no, units,"
                        + " amount_minor, rule) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(refund, at, kind, line, order, line, units, amount, rule)
                .update();
    }

    void approval(long refund, String approver, String note) {
        jdbc.sql(
                        "insert into refund_approval (refund_id, approver, approved, note, at_millis) values (?, ?, true, ?, ?)")
                .params(refund, approver, note, Instant.now().toEpochMilli())
                .update();
    }

    void attempt(CaseFile file, long refund, String state, String code, String message) {
        long order = orderOf(file);
        jdbc.sql("insert into payment (order_id, position, provider, reference, captured_minor, currency)"
                        + " values (?, 1, 'stripe', ?, 90000, 'GBP')")
                .params(order, "pi_3PqL7c2eZvKYlo2C" + refund)
                .update();
        jdbc.sql("insert into refund_leg (refund_id, payment_id, amount_minor, currency) select ?, max(id), 24312,"
                        + " 'GBP' from payment")
                .param(refund)
                .update();
        jdbc.sql("insert into refund_attempt (leg_id, attempt_key, state, planned_at, provider_code, provider_message,"
                        + " version) select max(id), ?, ?, 0, ?, ?, 0 from refund_leg")
                .params("ra_" + refund, state, code, message)
                .update();
    }
}

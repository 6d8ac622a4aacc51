package org.roundtrip.money;

import java.util.List;
import org.roundtrip.cases.CaseFile;

/**
 * How a case ended, without its numbers and times: two that went the same way are equal.
 *
 * @param told the codes of its timeline
 */
record Standing(
        String state, String waitingFor, boolean closed, List<String> money, List<String> told, List<String> mails) {
    static Standing of(MoneyServer on, CaseFile file) {
        return on.jdbc
                .sql("select state, coalesce(waiting_for, 'nobody'), closed from case_file where id = ?")
                .param(file.key())
                .query((row, n) -> new Standing(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        words(
                                on,
                                file,
                                "select concat(r.state, ' ', a.state, ' ', l.amount_minor) from refund r"
                                        + " join refund_leg l on l.refund_id = r.id"
                                        + " join refund_attempt a on a.leg_id = l.id where r.case_id = ? order by a.id"),
                        words(on, file, "select code from timeline_entry where case_id = ? order by seq"),
                        words(on, file, "select kind from mail_outbox where case_id = ? order by id")))
                .single();
    }

    /** What matters where the way there is another: the same money in the same hands. */
    Standing inTheEnd() {
        return new Standing(state, waitingFor, closed, money, List.of(), List.of());
    }

    private static List<String> words(MoneyServer on, CaseFile file, String sql) {
        return on.jdbc.sql(sql).param(file.key()).query(String.class).list();
    }
}

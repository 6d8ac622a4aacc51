package org.roundtrip.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roundtrip.creditnote.CreditNoteWork;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.ProcessStory;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class RetentionTest extends ProcessStory {
    @Autowired
    Retention retention;

    @Autowired
    CreditNoteWork notes;

    private long count(String sql, CaseUnderTest lamp) {
        return kit.jdbc.sql(sql).param(lamp.id()).query(Long.class).single();
    }

    @Test
    void mailsAndLabelsAreEmptiedAfterHalfAYearAndNamesOnCreditNotesAfterTen() {
        emptiedUntilNow();
        var lamp = refunded(opensWorth("60.00"));
        while (notes.issueBatch()) {
            continue;
        }
        kit.transactions.executeWithoutResult(
                status -> kit.jdbc.sql("update mail_outbox set state = 'SENT'").update());
        var mails = "select count(*) from mail_outbox where facts <> '{}' and case_id = ?";
        var labels = "select count(*) from label l join shipment s on s.id = l.shipment_id"
                + " where l.document is not null and s.case_id = ?";
        var names = "select count(*) from credit_note n join refund r on r.id = n.refund_id"
                + " where n.customer <> '' and r.case_id = ?";

        kit.clock.forward(Duration.ofDays(179));
        retention.empty();
        assertThat(count(mails, lamp)).isPositive();
        assertThat(count(labels, lamp)).isPositive();

        kit.clock.forward(Duration.ofDays(2));
        retention.empty();
        assertThat(count(mails, lamp)).isZero();
        assertThat(count(labels, lamp)).isZero();
        assertThat(count(names, lamp)).isOne();

        kit.clock.forward(Duration.ofDays(3653));
        retention.empty();
        assertThat(count(names, lamp)).isZero();
    }

    /** What other stories left is older by number and younger by their clocks, which real rows never are. */
    private void emptiedUntilNow() {
        Map.of("mail", "mail_outbox", "label", "label", "credit-note", "credit_note")
                .forEach((mark, table) -> kit.transactions.executeWithoutResult(status -> kit.jdbc
                        .sql("update retention_mark set up_to = (select coalesce(max(id), 0) from " + table
                                + ") where name = ?")
                        .param(mark)
                        .update()));
    }
}

package org.roundtrip.creditnote;

import java.time.Clock;
import org.roundtrip.refund.RefundBounced;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Takes a credit note back by a document of its own, in the transaction that learns of the bounce. A later payout issues
 * a new note.
 */
@Service
class ReverseCreditNote {
    private final JdbcClient jdbc;
    private final CreditNotes notes;
    private final Series series;
    private final Clock clock;

    ReverseCreditNote(JdbcClient jdbc, CreditNotes notes, Series series, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.series = series;
        this.clock = clock;
    }

    @EventListener
    void on(RefundBounced bounced) {
        var numbers = series.lock();
        // One that was not issued yet, will not be: there is nothing to take back.
        jdbc.sql("update refund set credit_note_due_at = null where id = ?")
                .param(bounced.refundId())
                .update();
        notes.standing(bounced.refundId()).ifPresent(note -> reverse(note, numbers));
    }

    private void reverse(CreditNote note, Series.Locked numbers) {
        jdbc.sql("insert into credit_note (number, series, series_number, refund_id, reverses_id, case_number, method,"
                        + " currency, total_minor, seller, customer, refunded_at, issued_at) select ?, ?, ?, refund_id, id,"
                        + " case_number, method, currency, -total_minor, seller, customer, refunded_at, ?"
                        + " from credit_note where id = ?")
                .params(numbers.number(1), numbers.prefix(), numbers.last() + 1, clock.millis(), note.id())
                .update();
        series.used(numbers, 1);
        jdbc.sql(
                        "insert into credit_note_line (credit_note_id, position, kind, tax_code, order_number, invoice_number, sku, name,"
                                + " units, amount_minor) select n.id, l.position, l.kind, l.tax_code, l.order_number, l.invoice_number,"
                                + " l.sku, l.name, l.units, -l.amount_minor from credit_note_line l"
                                + " join credit_note n on n.reverses_id = l.credit_note_id where l.credit_note_id = ?")
                .param(note.id())
                .update();
    }
}

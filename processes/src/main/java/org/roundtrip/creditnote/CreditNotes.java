package org.roundtrip.creditnote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The credit notes that were issued, and their reversals. */
@Component
public class CreditNotes {
    private static final String SELECT = "select n.*, o.number as reverses, b.number as reversed_by from credit_note n"
            + " left join credit_note o on o.id = n.reverses_id left join credit_note b on b.reverses_id = n.id ";

    private final JdbcClient jdbc;

    CreditNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CreditNote> find(String number) {
        return jdbc.sql(SELECT + "where n.number = ?")
                .param(number)
                .query(CreditNotes::note)
                .optional();
    }

    /** All notes of these refunds, oldest first. */
    public List<CreditNote> ofRefunds(Collection<Long> refundIds) {
        return refundIds.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where n.refund_id in (:ids) order by n.id")
                        .param("ids", refundIds)
                        .query(CreditNotes::note)
                        .list();
    }

    /** All notes of a case, oldest first. */
    public List<CreditNote> ofCase(long caseId) {
        return jdbc.sql(SELECT + "where n.refund_id in (select id from refund where case_id = ?) order by n.id")
                .param(caseId)
                .query(CreditNotes::note)
                .list();
    }

    /** Up to {@code limit} notes issued in a period (epoch milliseconds, the end not included), oldest first. */
    public List<CreditNote> page(long from, long until, long afterId, int limit) {
        return jdbc.sql(SELECT + "where n.id > :after and n.issued_at >= :from and n.issued_at < :until"
                        + " order by n.id limit :limit")
                .param("after", afterId)
                .param("from", from)
                .param("until", until)
                .param("limit", limit)
                .query(CreditNotes::note)
                .list();
    }

    public List<CreditNoteLine> lines(Collection<Long> noteIds) {
        return noteIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from credit_note_line where credit_note_id in (:ids)"
                                + " order by credit_note_id, position")
                        .param("ids", noteIds)
                        .query(CreditNoteLine.class)
                        .list();
    }

    /** The note of a refund that nobody has reversed. */
    Optional<CreditNote> standing(long refundId) {
        return jdbc.sql(SELECT + "where n.refund_id = ? and n.reverses_id is null and b.id is null")
                .param(refundId)
                .query(CreditNotes::note)
                .optional();
    }

    private static CreditNote note(ResultSet row, int n) throws SQLException {
        return new CreditNote(
                row.getLong("id"),
                row.getString("number"),
                row.getString("reverses"),
                row.getString("reversed_by"),
                row.getLong("refund_id"),
                row.getString("case_number"),
                row.getString("method"),
                row.getString("currency"),
                row.getLong("total_minor"),
                row.getString("seller"),
                row.getString("customer"),
                Instant.ofEpochMilli(row.getLong("refunded_at")),
                Instant.ofEpochMilli(row.getLong("issued_at")));
    }
}

package org.roundtrip.forms.creditnotes.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roundtrip.creditnote.CreditNote;
import org.roundtrip.creditnote.CreditNoteLine;

/**
 * A credit note. Amounts are minor units of {@code currency}; a reversal's are negative.
 *
 * @param reverses the number of the note it takes back, if it is a reversal
 * @param reversedBy the number of its reversal, while it stands null
 * @param lines signed parts, goods and each tax by themselves; with one note only, not in lists
 */
record CreditNoteJson(
        String number,
        @Nullable String reverses,
        @Nullable String reversedBy,
        @JsonProperty("case") String caseNumber,
        long refund,
        String method,
        String currency,
        long amount,
        Instant refundedAt,
        Instant issuedAt,
        String seller,
        String customer,
        @Nullable List<Line> lines) {

    /**
     * @param tax which tax it is, or is taken off; null for what is no tax
     * @param invoice the invoice it corrects, null where the shop told none
     */
    record Line(
            String kind,
            @Nullable String tax,
            String order,
            @Nullable String invoice,
            @Nullable String sku,
            @Nullable String name,
            int units,
            long amount) {}

    static CreditNoteJson of(CreditNote note, @Nullable List<CreditNoteLine> lines) {
        return new CreditNoteJson(
                note.number(),
                note.reverses(),
                note.reversedBy(),
                note.caseNumber(),
                note.refundId(),
                note.method().equals("REFUND") ? "ORIGINAL" : note.method(),
                note.currency().toUpperCase(Locale.ROOT),
                note.totalMinor(),
                note.refundedAt(),
                note.issuedAt(),
                note.seller(),
                note.customer(),
                lines == null
                        ? null
                        : lines.stream()
                                .map(line -> new Line(
                                        line.kind(),
                                        line.taxCode(),
                                        line.orderNumber(),
                                        line.invoiceNumber(),
                                        line.sku(),
                                        line.name(),
                                        line.units(),
                                        line.amountMinor()))
                                .toList());
    }
}

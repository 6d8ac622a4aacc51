package org.roundtrip.forms.creditnotes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.roundtrip.creditnote.CreditNote;
import org.roundtrip.creditnote.CreditNoteLine;
import org.roundtrip.creditnote.CreditNotes;
import org.roundtrip.forms.Amounts;
import org.roundtrip.forms.creditnotes.PdfWriter.Cell;
import org.roundtrip.work.Look;
import org.springframework.stereotype.Component;

/** A credit note as it is printed: A4, made anew each time from what was frozen when it was issued. */
@Component
public class CreditNotePdf {
    private static final float SMALL = 9;
    private static final float TEXT = 10.5f;
    private static final float UNITS_END = PdfWriter.RIGHT - 95;
    private static final float NAME_WIDTH = UNITS_END - PdfWriter.LEFT - 55;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final Map<String, String> KINDS = Map.of(
            "GOODS", "Goods, without tax",
            "TAX", "Tax",
            "SHIPPING", "Delivery",
            "FEE", "Fee",
            "DIMINISHED_VALUE", "Loss in value",
            "BONUS", "Bonus",
            "GOODWILL", "Goodwill",
            "EXCHANGE_OFFSET", "Set off against an exchange");

    private final CreditNotes notes;
    private final Look look;
    private final Clock clock;

    CreditNotePdf(CreditNotes notes, Look look, Clock clock) {
        this.notes = notes;
        this.look = look;
        this.clock = clock;
    }

    /** A note with its document. */
    public record Printed(CreditNote note, byte[] pdf) {
        public String fileName() {
            return note.number() + ".pdf";
        }
    }

    /** Empty if there is no such note. */
    public Optional<Printed> of(String number) {
        return look.at(
                () -> notes.find(number).map(note -> new Printed(note, print(note, notes.lines(List.of(note.id()))))));
    }

    private byte[] print(CreditNote note, List<CreditNoteLine> lines) {
        var title = (note.isReversal() ? "Reversal of a credit note " : "Credit note ") + note.number();
        try (var pdf = new PdfWriter(title)) {
            for (var line : note.seller().split("\n")) {
                pdf.line(SMALL, line);
            }
            pdf.space(28);
            for (var line : note.customer().split("\n")) {
                pdf.line(TEXT, line);
            }
            pdf.space(28);
            pdf.line(17, title);
            pdf.space(6);
            facts(pdf, note, lines);
            pdf.space(16);
            table(pdf, note, lines);
            return pdf.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void facts(PdfWriter pdf, CreditNote note, List<CreditNoteLine> lines) throws IOException {
        pdf.line(TEXT, "Date: " + DAY.format(note.issuedAt().atZone(clock.getZone())));
        var invoices = lines.stream()
                .filter(line -> line.invoiceNumber() != null)
                .map(CreditNoteLine::invoiceNumber)
                .distinct()
                .collect(Collectors.joining(", "));
        var orders = lines.stream().map(CreditNoteLine::orderNumber).distinct().collect(Collectors.joining(", "));
        if (!invoices.isEmpty()) {
            pdf.row(TEXT, "Corrects invoice " + invoices, PdfWriter.RIGHT - PdfWriter.LEFT, List.of());
        }
        pdf.row(
                TEXT,
                "Order " + orders + " · return " + note.caseNumber(),
                PdfWriter.RIGHT - PdfWriter.LEFT,
                List.of());
        if (note.isReversal()) {
            pdf.line(TEXT, "Takes back credit note " + note.reverses() + ", because the money came back to us.");
        } else {
            pdf.line(
                    TEXT,
                    (note.method().equals("STORE_CREDIT") ? "Given as store credit on " : "Refunded on ")
                            + DAY.format(note.refundedAt().atZone(clock.getZone())));
        }
    }

    private static void table(PdfWriter pdf, CreditNote note, List<CreditNoteLine> lines) throws IOException {
        head(pdf);
        boolean several =
                lines.stream().map(CreditNoteLine::orderNumber).distinct().count() > 1;
        for (var line : lines) {
            if (pdf.room(TEXT * 3)) {
                head(pdf);
            }
            var kind = KINDS.getOrDefault(line.kind(), line.kind())
                    + (line.taxCode() == null ? "" : " (" + line.taxCode() + ")");
            var text = line.name() == null
                    ? kind
                    : line.name() + " – " + kind.substring(0, 1).toLowerCase(Locale.ENGLISH) + kind.substring(1);
            pdf.row(
                    TEXT,
                    text + (several ? " (order " + line.orderNumber() + ")" : ""),
                    NAME_WIDTH,
                    List.of(
                            new Cell(UNITS_END, line.units() > 0 ? Integer.toString(line.units()) : ""),
                            new Cell(PdfWriter.RIGHT, money(note, line.amountMinor()))));
        }
        pdf.rule();
        pdf.row(13, "Total", NAME_WIDTH, List.of(new Cell(PdfWriter.RIGHT, money(note, note.totalMinor()))));
    }

    private static void head(PdfWriter pdf) throws IOException {
        pdf.row(SMALL, "What", NAME_WIDTH, List.of(new Cell(UNITS_END, "Units"), new Cell(PdfWriter.RIGHT, "Amount")));
        pdf.rule();
    }

    private static String money(CreditNote note, long minor) {
        return Amounts.text(note.money(minor), Locale.UK);
    }
}

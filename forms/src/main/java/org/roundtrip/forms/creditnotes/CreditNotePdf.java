package org.roundtrip.forms.creditnotes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.creditnote.CreditNote;
import org.roundtrip.creditnote.CreditNoteLine;
import org.roundtrip.creditnote.CreditNotes;
import org.roundtrip.forms.creditnotes.PdfWriter.Cell;
import org.roundtrip.work.Look;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A credit note as it is printed: A4, made anew each time from what was frozen when it was issued. */
@Component
public class CreditNotePdf {
    private static final float SMALL = 9;
    private static final float TEXT = 10.5f;
    private static final float UNITS_END = PdfWriter.RIGHT - 95;
    private static final float NAME_WIDTH = UNITS_END - PdfWriter.LEFT - 55;

    private final CreditNotes notes;
    private final CaseFiles files;
    private final MessageSource texts;
    private final Look look;
    private final Clock clock;

    CreditNotePdf(
            CreditNotes notes, CaseFiles files, @Qualifier("portalTexts") MessageSource texts, Look look, Clock clock) {
        this.notes = notes;
        this.files = files;
        this.texts = texts;
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

    /** In the language its customer is written to. */
    private byte[] print(CreditNote note, List<CreditNoteLine> lines) {
        var words = new NoteWords(texts, locale(note), clock.getZone());
        var title = words.text(note.isReversal() ? "reversal" : "title", note.number());
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
            facts(pdf, words, note, lines);
            pdf.space(16);
            table(pdf, words, note, lines);
            return pdf.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Locale locale(CreditNote note) {
        return files.findByNumber(CaseNumber.of(note.caseNumber()))
                .map(file -> Locale.forLanguageTag(file.locale()))
                .orElse(Locale.UK);
    }

    private static void facts(PdfWriter pdf, NoteWords words, CreditNote note, List<CreditNoteLine> lines)
            throws IOException {
        pdf.line(TEXT, words.text("date", words.day(note.issuedAt())));
        var invoices = lines.stream()
                .filter(line -> line.invoiceNumber() != null)
                .map(CreditNoteLine::invoiceNumber)
                .distinct()
                .collect(Collectors.joining(", "));
        var orders = lines.stream().map(CreditNoteLine::orderNumber).distinct().collect(Collectors.joining(", "));
        if (!invoices.isEmpty()) {
            pdf.row(TEXT, words.text("invoice", invoices), PdfWriter.RIGHT - PdfWriter.LEFT, List.of());
        }
        pdf.row(TEXT, words.text("order", orders, note.caseNumber()), PdfWriter.RIGHT - PdfWriter.LEFT, List.of());
        if (note.isReversal()) {
            pdf.line(TEXT, words.text("takes-back", String.valueOf(note.reverses())));
        } else {
            pdf.line(
                    TEXT,
                    words.text(
                            note.method().equals("STORE_CREDIT") ? "credited" : "refunded",
                            words.day(note.refundedAt())));
        }
    }

    private static void table(PdfWriter pdf, NoteWords words, CreditNote note, List<CreditNoteLine> lines)
            throws IOException {
        head(pdf, words);
        boolean several =
                lines.stream().map(CreditNoteLine::orderNumber).distinct().count() > 1;
        for (var line : lines) {
            if (pdf.room(TEXT * 3)) {
                head(pdf, words);
            }
            pdf.row(
                    TEXT,
                    words.part(line) + (several ? " " + words.text("of-order", line.orderNumber()) : ""),
                    NAME_WIDTH,
                    List.of(
                            new Cell(UNITS_END, line.units() > 0 ? Integer.toString(line.units()) : ""),
                            new Cell(PdfWriter.RIGHT, words.money(note.money(line.amountMinor())))));
        }
        pdf.rule();
        var total = words.money(note.money(note.totalMinor()));
        pdf.row(13, words.text("total"), NAME_WIDTH, List.of(new Cell(PdfWriter.RIGHT, total)));
    }

    private static void head(PdfWriter pdf, NoteWords words) throws IOException {
        pdf.row(
                SMALL,
                words.text("what"),
                NAME_WIDTH,
                List.of(new Cell(UNITS_END, words.text("units")), new Cell(PdfWriter.RIGHT, words.text("amount"))));
        pdf.rule();
    }
}

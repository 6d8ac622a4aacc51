package org.roundtrip.forms.creditnotes.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.roundtrip.creditnote.CreditNoteWork;
import org.roundtrip.forms.api.Api;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.forms.api.Samples;
import org.roundtrip.refund.BouncedRefund;
import org.roundtrip.work.Commands;

class CreditNoteControllerIT {
    private static final String NOTES = "/api/v1/credit-notes";

    /** Two settled refunds, each with its note. */
    private static void twoNotes(Api api) {
        api.order("100");
        for (int i = 0; i < 2; i++) {
            api.post("/api/v1/cases", "k" + i, Samples.openCase("100", 1, "C" + i));
        }
        api.database()
                .sql("insert into refund (case_id, number, state, method, total_minor, currency, approvals_needed,"
                        + " prepared_by, calculated_at, settled_at, credit_note_due_at) select id, 1, 'SETTLED', 'REFUND',"
                        + " 1000, 'GBP', 0, 'x', opened_at, opened_at, opened_at from case_file")
                .update();
        api.database()
                .sql("update shop_order set customer_name = 'Zoë Müller', invoice_number = 'INV-7'")
                .update();
        for (var kind : new String[] {"GOODS", "TAX"}) {
            api.database()
                    .sql(
                            "insert into refund_line (refund_id, position, kind, tax_code, case_line_no, order_id, order_line_no,"
                                    + " units, amount_minor, rule) select r.id, ?, ?, ?, 1, o.id, 1, 1, ?, 'x' from refund r, shop_order o")
                    .params(
                            kind.equals("GOODS") ? 1 : 2,
                            kind,
                            kind.equals("TAX") ? "VAT20" : null,
                            kind.equals("GOODS") ? 834 : 166)
                    .update();
        }
        assertThat(api.bean(CreditNoteWork.class).issueBatch()).isFalse();
        Api.signIn("fin", Roles.FINANCE);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void notesAreListedPageByPageAndByPeriod() {
        try (var api = new Api()) {
            twoNotes(api);
            var first = api.get(NOTES + "?limit=1");
            assertThat(first.at("/items/0/number").asString()).isEqualTo("CN-000001");
            assertThat(first.at("/items/0/amount").asInt()).isEqualTo(1000);
            var second = api.get(NOTES + "?limit=1&cursor=" + first.at("/next").asString());
            assertThat(second.at("/items/0/number").asString()).isEqualTo("CN-000002");
            assertThat(second.at("/next").isNull()).isTrue();
            assertThat(api.get(NOTES + "?from=2026-03-02").at("/items")).isEmpty();
            assertThat(api.get(NOTES + "?from=2026-03-01&to=2026-03-01").at("/items"))
                    .hasSize(2);
            assertThat(api.get(NOTES + "?from=x").status()).isEqualTo(400);
            Api.signIn("w", Roles.WAREHOUSE);
            assertThat(api.get(NOTES).status()).isEqualTo(403);
            assertThat(api.get(NOTES + "/CN-000001/document").status()).isEqualTo(403);
        }
    }

    @Test
    void aNoteNamesItsOrderAndItsLinesAndIsPrinted() throws IOException {
        try (var api = new Api()) {
            twoNotes(api);
            var note = api.get(NOTES + "/CN-000001");
            assertThat(note.at("/lines/0/order").asString()).isEqualTo("100");
            assertThat(note.at("/lines/0/invoice").asString()).isEqualTo("INV-7");
            assertThat(note.at("/lines/1/tax").asString()).isEqualTo("VAT20");
            assertThat(note.at("/lines/1/kind").asString()).isEqualTo("TAX");
            assertThat(note.at("/lines/1/amount").asInt()).isEqualTo(166);
            assertThat(api.get(NOTES + "/CN-9").status()).isEqualTo(404);

            var pdf = api.get(NOTES + "/CN-000001/document").response();
            assertThat(pdf.getContentType()).isEqualTo("application/pdf");
            assertThat(text(pdf.getContentAsByteArray()))
                    .contains(
                            "Credit note CN-000001",
                            "Zoë Müller",
                            "Order 100",
                            "Corrects invoice INV-7",
                            "Lamp – tax (VAT20)",
                            "£1.66",
                            "£10.00");
        }
    }

    @Test
    void aReversalSaysWhatItTakesBackAndExportsHoldBoth() throws IOException {
        try (var api = new Api()) {
            twoNotes(api);
            long refund = api.get(NOTES + "/CN-000001").at("/refund").asLong();
            api.bean(Commands.class).run(() -> api.bean(BouncedRefund.class).reopen(refund));

            assertThat(api.get(NOTES + "/CN-000001").at("/reversedBy").asString())
                    .isEqualTo("CN-000003");
            assertThat(text(api.get(NOTES + "/CN-000003/document").response().getContentAsByteArray()))
                    .contains("Reversal of a credit note CN-000003", "Takes back credit note CN-000001", "−£10.00");
            assertThat(api.get("/api/v1/refunds/" + refund)
                            .at("/creditNotes/1/amount")
                            .asInt())
                    .isEqualTo(-1000);
            var csv = api.get("/api/v1/exports/credit-notes.csv").body();
            assertThat(csv.lines()).hasSize(7);
            assertThat(csv).contains("CN-000003,CN-000001,", "-8.34");
            assertThat(csv.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        }
    }
}

package org.roundtrip.forms.desk;

import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.creditnotes.CreditNotePdf;
import org.roundtrip.forms.creditnotes.PdfAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Credit notes for those who see money. */
@DeskScreen
class CreditNoteFile {
    private final CreditNotePdf pdf;

    CreditNoteFile(CreditNotePdf pdf) {
        this.pdf = pdf;
    }

    @GetMapping("/desk/credit-notes/{number}.pdf")
    ResponseEntity<byte[]> note(@PathVariable String number) {
        var sight = Sight.of(SignedIn.actor());
        sight.need(sight.money(), "support, finance and operations");
        return PdfAnswer.of(pdf.of(number).orElseThrow(() -> new CaseNotFound(number)));
    }
}

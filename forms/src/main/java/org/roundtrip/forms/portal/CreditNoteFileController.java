package org.roundtrip.forms.portal;

import org.roundtrip.forms.creditnotes.CreditNotePdf;
import org.roundtrip.forms.creditnotes.PdfAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A customer's own credit notes, and nobody else's. */
@Controller
class CreditNoteFileController {
    private final CaseAccess access;
    private final CreditNotePdf pdf;

    CreditNoteFileController(CaseAccess access, CreditNotePdf pdf) {
        this.access = access;
        this.pdf = pdf;
    }

    @GetMapping("/track/{number}/{key}/credit-notes/{note}.pdf")
    ResponseEntity<byte[]> note(@PathVariable String number, @PathVariable String key, @PathVariable String note) {
        var file = access.open(number, key);
        return PdfAnswer.of(pdf.of(note)
                .filter(printed ->
                        printed.note().caseNumber().equals(file.number().value()))
                .orElseThrow(LinkExpired::new));
    }
}

package org.roundtrip.forms.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNotFound;
import org.roundtrip.forms.SignedIn;
import org.roundtrip.forms.api.CsvWriter;
import org.roundtrip.forms.refunds.CalculationSheet;
import org.roundtrip.refund.Refunds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands a refund's calculation out as a sheet, for whoever asks how an amount came about. */
@DeskScreen
class CalculationPage {
    private final CaseFiles files;
    private final Refunds refunds;
    private final CalculationSheet sheet;

    CalculationPage(CaseFiles files, Refunds refunds, CalculationSheet sheet) {
        this.files = files;
        this.refunds = refunds;
        this.sheet = sheet;
    }

    @GetMapping("/desk/refunds/{id}/calculation.csv")
    void calculation(@PathVariable long id, HttpServletResponse response) throws IOException {
        var sight = Sight.of(SignedIn.actor());
        sight.need(sight.money(), "support");
        var refund = refunds.findById(id).orElseThrow(() -> new CaseNotFound(Long.toString(id)));
        var file = files.findById(refund.caseId()).orElseThrow();
        var text = new StringWriter();
        sheet.write(refund, text);
        var out = CsvWriter.download(response, file.number() + "-refund-" + refund.number() + ".csv");
        out.write(text.toString());
        out.flush();
    }
}

package org.roundtrip.forms.creditnotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTest {
    @Test
    void manyLinesTakeManyPagesAndNoneIsLost() throws IOException {
        try (var pdf = new PdfWriter("Long")) {
            for (int i = 1; i <= 675; i++) {
                pdf.row(10, "Line number " + i + ".", 300, List.of(new PdfWriter.Cell(PdfWriter.RIGHT, "£1.00")));
            }
            try (var read = Loader.loadPDF(pdf.bytes())) {
                assertThat(read.getNumberOfPages()).isGreaterThan(10);
                var text = new PDFTextStripper().getText(read);
                assertThat(text).contains("Line number 1.", "Line number 400.", "Line number 675.");
            }
        }
    }

    @Test
    void namesOfEuropeArePrintedAndWhatHasNoGlyphDoesNotStopTheDocument() throws IOException {
        try (var pdf = new PdfWriter("Names")) {
            pdf.line(10, "Łukasz Żółć, Ελένη, Ирина, 漢\u0007!");
            try (var read = Loader.loadPDF(pdf.bytes())) {
                assertThat(new PDFTextStripper().getText(read)).contains("Łukasz Żółć, Ελένη, Ирина, ? !");
            }
        }
    }
}

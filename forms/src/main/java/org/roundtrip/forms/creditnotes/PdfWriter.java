package org.roundtrip.forms.creditnotes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes text from the top of a page down, and takes a new page when one is full. Measures are points. */
final class PdfWriter implements AutoCloseable {
    static final float LEFT = 56;
    static final float RIGHT = PDRectangle.A4.getWidth() - 56;

    private static final float TOP = PDRectangle.A4.getHeight() - 64;
    private static final float BOTTOM = 64;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;
    private float y;

    PdfWriter(String title) throws IOException {
        try (var data = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, data, true);
        }
        document.getDocumentInformation().setTitle(title);
        page = newPage();
    }

    private PDPageContentStream newPage() throws IOException {
        var next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        y = TOP;
        return new PDPageContentStream(document, next);
    }

    void space(float points) {
        y -= points;
    }

    /** Makes sure that so much fits on this page. @return whether a new one was begun */
    boolean room(float points) throws IOException {
        if (y - points >= BOTTOM) {
            return false;
        }
        page.close();
        page = newPage();
        return true;
    }

    void line(float size, String text) throws IOException {
        room(size * 1.4f);
        y -= size * 1.4f;
        put(LEFT, size, text);
    }

    /** Text in columns of one row; the first column wraps, the last ones stand to the right of their place. */
    void row(float size, String first, float width, List<Cell> cells) throws IOException {
        var wrapped = wrap(size, first, width);
        room(wrapped.size() * size * 1.35f);
        y -= size * 1.35f;
        for (var cell : cells) {
            put(cell.right() - width(size, cell.text()), size, cell.text());
        }
        for (int i = 0; i < wrapped.size(); i++) {
            if (i > 0) {
                y -= size * 1.35f;
            }
            put(LEFT, size, wrapped.get(i));
        }
    }

    /** A text that ends at {@code right}. */
    record Cell(float right, String text) {}

    void rule() throws IOException {
        y -= 5;
        page.setLineWidth(.6f);
        page.moveTo(LEFT, y);
        page.lineTo(RIGHT, y);
        page.stroke();
        y -= 3;
    }

    private void put(float x, float size, String text) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(printable(text));
        page.endText();
    }

    private float width(float size, String text) throws IOException {
        return font.getStringWidth(printable(text)) / 1000 * size;
    }

    private List<String> wrap(float size, String text, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(size, longer) > width) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** What the font can't show becomes a question mark: a note without a name is better than no note. */
    private String printable(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            var one = Character.toString(point);
            try {
                font.encode(one);
                shown.append(one);
            } catch (IOException | IllegalArgumentException e) {
                shown.append(Character.isISOControl(point) ? ' ' : '?');
            }
        });
        return shown.toString();
    }

    byte[] bytes() throws IOException {
        page.close();
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}

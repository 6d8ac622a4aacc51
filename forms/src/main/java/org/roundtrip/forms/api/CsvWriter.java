package org.roundtrip.forms.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180) that a spreadsheet takes for data: a text that would begin a formula gets an apostrophe before
 * it. Numbers are ours and stay numbers.
 */
public class CsvWriter {
    private static final String STARTS_FORMULA = "=+-@\t\r\n";

    private final Writer out;

    public CsvWriter(Writer out) {
        this.out = out;
    }

    /** Begins a download under this name; whoever has written it flushes. */
    public static Writer download(HttpServletResponse response, String file) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    }

    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            var cell = cells.get(i);
            if (cell != null) {
                out.write(cell instanceof Number ? cell.toString() : quote(harmless(cell.toString())));
            }
        }
        out.write("\r\n");
    }

    private static String harmless(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quote(String text) {
        boolean needed = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t');
        return needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}

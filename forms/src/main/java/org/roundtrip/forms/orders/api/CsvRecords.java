package org.roundtrip.forms.orders.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records of a CSV file (RFC 4180, UTF-8), one at a time: quoted cells may hold commas, quotes and line ends. */
class CsvRecords {
    private static final int MAX_RECORD = 64 * 1024;
    private static final char BOM = '\uFEFF';

    private final Reader in;
    private long line = 1;
    private int ahead = -2;

    CsvRecords(InputStream in) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 64 * 1024);
    }

    /** @param line where it begins in the file, from 1 */
    record Row(long line, List<String> cells, boolean tooLong) {
        boolean blank() {
            return !tooLong && cells.size() == 1 && cells.get(0).isBlank();
        }
    }

    /** The next record; empty after the last one. */
    Optional<Row> next() throws IOException {
        int c = peek();
        if (line == 1 && c == BOM) {
            take();
            c = peek();
        }
        if (c < 0) {
            return Optional.empty();
        }
        long start = line;
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        int length = 0;
        while (true) {
            c = take();
            if (c < 0 || !quoted && c == '\n') {
                cells.add(cell.toString());
                boolean tooLong = length > MAX_RECORD;
                return Optional.of(new Row(start, tooLong ? List.of() : cells, tooLong));
            }
            // One beyond the limit is read on to its end, and not kept.
            boolean keep = ++length <= MAX_RECORD;
            if (quoted) {
                if (c == '"' && peek() == '"') {
                    take();
                    append(cell, '"', keep);
                } else if (c == '"') {
                    quoted = false;
                } else {
                    append(cell, (char) c, keep);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',' && keep) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c != '\r') {
                append(cell, (char) c, keep);
            }
        }
    }

    private static void append(StringBuilder cell, char c, boolean keep) {
        if (keep) {
            cell.append(c);
        }
    }

    private int peek() throws IOException {
        if (ahead == -2) {
            ahead = in.read();
        }
        return ahead;
    }

    private int take() throws IOException {
        int c = peek();
        ahead = -2;
        if (c == '\n') {
            line++;
        }
        return c;
    }
}

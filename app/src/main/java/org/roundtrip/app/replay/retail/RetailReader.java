package org.roundtrip.app.replay.retail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads retail CSV line by line. A line that cannot be read is handed over with its number and costs nothing but itself:
 * each line is parsed alone, so that a quote left open cannot swallow the lines after it.
 */
class RetailReader {
    static final List<String> COLUMNS = List.of(
            "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Consumer<RetailLine> good;
    private final Consumer<BadLine> bad;

    RetailReader(Consumer<RetailLine> good, Consumer<BadLine> bad) {
        this.good = good;
        this.bad = bad;
    }

    /** Reads to the end. @throws NotARetailFile if the first line is not the expected header */
    void read(InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        requireHeader(reader.readLine());
        long number = 1;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                readLine(number, line);
            }
        }
    }

    private void requireHeader(@Nullable String line) throws IOException {
        var header = line == null ? "" : line.replace(BYTE_ORDER_MARK, "");
        try {
            if (COLUMNS.equals(record(header).toList())) {
                return;
            }
        } catch (IllegalArgumentException | IOException unreadable) {
            // Said below: what matters is what was expected.
        }
        throw new NotARetailFile("the first line must be " + String.join(",", COLUMNS));
    }

    private void readLine(long number, String line) {
        RetailLine read;
        try {
            read = RetailFields.of(number, record(line));
        } catch (IllegalArgumentException | IOException unreadable) {
            bad.accept(new BadLine(number, String.valueOf(unreadable.getMessage())));
            return;
        }
        good.accept(read);
    }

    private static CSVRecord record(String line) throws IOException {
        try (var parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw new IllegalArgumentException("an empty line");
            }
            return records.next();
        } catch (UncheckedIOException unreadable) {
            throw new IllegalArgumentException("quotes that do not match", unreadable);
        }
    }
}

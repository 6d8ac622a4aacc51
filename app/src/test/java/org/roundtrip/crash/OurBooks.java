package org.roundtrip.crash;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What the server itself says when all is over: its exports. */
final class OurBooks {
    private final Desk desk;
    private final Staff staff;

    OurBooks(Desk desk, Staff staff) {
        this.desk = desk;
        this.staff = staff;
    }

    private List<CSVRecord> export(String name) {
        var text = desk.get(staff.finance().get(0), "/exports/" + name)
                .orRefused("exporting " + name)
                .body();
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param open how many are not closed */
    record Cases(int all, int open) {}

    Cases cases() {
        var rows = export("cases.csv");
        int open = (int)
                rows.stream().filter(row -> !row.get("closed").equals("true")).count();
        return new Cases(rows.size(), open);
    }

    /** What was given back, in pence: legs that were paid, of refunds that are settled. */
    long refundedPence() {
        return export("refunds.csv").stream()
                .filter(row -> row.get("state").equals("SETTLED")
                        && row.get("attempt_state").equals("SUCCEEDED"))
                .mapToLong(row -> new BigDecimal(row.get("payment_amount"))
                        .movePointRight(2)
                        .longValueExact())
                .sum();
    }
}

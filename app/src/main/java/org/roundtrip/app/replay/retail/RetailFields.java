package org.roundtrip.app.replay.retail;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Turns the eight fields of a line into values, and says which of them it could not. */
class RetailFields {
    private static final Pattern INVOICE = Pattern.compile("[A-Za-z]?\\d{1,12}");
    // Bounded, so that no line can overflow a sum or ask for gigabytes of digits.
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,8}(\\.\\d{1,6})?");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private RetailFields() {}

    /** @throws IllegalArgumentException naming the field that is wrong */
    static RetailLine of(long number, CSVRecord fields) {
        if (fields.size() != RetailReader.COLUMNS.size()) {
            throw new IllegalArgumentException(
                    "%d columns instead of %d".formatted(fields.size(), RetailReader.COLUMNS.size()));
        }
        return new RetailLine(
                number,
                matching(INVOICE, "invoice number", fields.get(0)),
                required("stock code", fields.get(1)),
                name(fields.get(2).strip(), fields.get(1).strip()),
                Integer.parseInt(matching(WHOLE, "quantity", fields.get(3))),
                date(fields.get(4).strip()),
                new BigDecimal(matching(DECIMAL, "price", fields.get(5))),
                customer(fields.get(6).strip()));
    }

    private static String matching(Pattern pattern, String what, String text) {
        if (!pattern.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException("unreadable %s: '%s'".formatted(what, text));
        }
        return text.strip();
    }

    private static String required(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("no " + what);
        }
        return text.strip();
    }

    /** Some lines, mostly free ones, have no description: their code has to do. */
    private static String name(String description, String code) {
        return description.isEmpty() ? code : description;
    }

    private static LocalDateTime date(String text) {
        try {
            return LocalDateTime.parse(text, DATE);
        } catch (DateTimeParseException broken) {
            throw new IllegalArgumentException("unreadable date: '%s'".formatted(text), broken);
        }
    }

    /** The file writes customers as decimals, {@code 17850.0}; blank is a guest. */
    private static @Nullable String customer(String text) {
        return text.isEmpty() ? null : text.replaceFirst("\\.0+$", "");
    }
}

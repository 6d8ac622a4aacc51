package org.roundtrip.forms.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** From a moment on, up to and without another, in epoch milliseconds. */
public record Period(long from, long to) {
    /** Dates (UTC days, {@code to} included) or instants ({@code to} not included); open where there is none. */
    public static Period of(@Nullable String from, @Nullable String to) {
        return new Period(read("from", from, 0, 0), read("to", to, 1, Long.MAX_VALUE));
    }

    private static long read(String name, @Nullable String text, int daysMore, long open) {
        if (text == null || text.isBlank()) {
            return open;
        }
        try {
            return text.contains("T")
                    ? Instant.parse(text).toEpochMilli()
                    : LocalDate.parse(text)
                            .plusDays(daysMore)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new ProblemException(Problem.parameter(name, "is neither a date nor an instant"));
        }
    }
}

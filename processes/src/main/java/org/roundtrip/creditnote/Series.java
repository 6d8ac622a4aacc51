package org.roundtrip.creditnote;

import java.time.Clock;
import java.time.Year;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the numbers come from. A row per prefix is locked until the notes it numbered are committed, so there is no gap
 * and no double, whoever dies when. It is locked before anything else that a note touches.
 */
@Component
class Series {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]*(\\{year}[A-Za-z0-9_-]*)?");
    private static final int LONGEST = 24;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String pattern;

    /** @param pattern what stands before the number; {@code {year}} in it begins a series of its own each year */
    Series(JdbcClient jdbc, Clock clock, @Value("${roundtrip.credit-notes.series:CN-}") String pattern) {
        if (!ALLOWED.matcher(pattern).matches() || pattern.length() > LONGEST) {
            throw new IllegalStateException("roundtrip.credit-notes.series is not up to " + LONGEST
                    + " letters, digits, _ or -, with {year} in it at most once: " + pattern);
        }
        this.jdbc = jdbc;
        this.clock = clock;
        this.pattern = pattern;
    }

    /** A series with its row locked. */
    record Locked(String prefix, long last) {
        /** The {@code n}th number after the last one that was given, as it is printed. */
        String number(long n) {
            return String.format(Locale.ROOT, "%s%06d", prefix, last + n);
        }
    }

    /** Locks the present series for the rest of the transaction. */
    Locked lock() {
        var prefix = pattern.replace("{year}", Year.now(clock).toString());
        var found = jdbc.sql("select last_number from credit_note_series where prefix = ? for update")
                .param(prefix)
                .query(Long.class)
                .optional();
        if (found.isPresent()) {
            return new Locked(prefix, found.get());
        }
        // Not a plain insert: one that meets the row of another keeps a shared lock on it, and two of them wait for
        // each
        // other when they go on to lock it.
        jdbc.sql("insert into credit_note_series (prefix, last_number) values (?, 0)"
                        + " on duplicate key update last_number = last_number")
                .param(prefix)
                .update();
        return new Locked(
                prefix,
                jdbc.sql("select last_number from credit_note_series where prefix = ? for update")
                        .param(prefix)
                        .query(Long.class)
                        .single());
    }

    /** Notes how many numbers were given. */
    void used(Locked series, int count) {
        jdbc.sql("update credit_note_series set last_number = ? where prefix = ?")
                .params(series.last() + count, series.prefix())
                .update();
    }
}

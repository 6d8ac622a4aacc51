package org.roundtrip.forms.reconciliation;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.roundtrip.reconciliation.Reconcile;

/** A period of whole days in the clock's zone, both included. */
public record Days(LocalDate from, LocalDate to) {
    private static final int USUAL = 7;

    /** A period that can't be compared. {@code code} says why: {@code no-date}, {@code order}, {@code long}. */
    public static class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;

        Wrong(String code) {
            super(code);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The last seven days, today included. */
    public static Days usual(Clock clock) {
        var today = LocalDate.now(clock);
        return new Days(today.minusDays(USUAL - 1L), today);
    }

    /** As it was typed; what is empty is as usual. */
    public static Days of(@Nullable String from, @Nullable String to, Clock clock) throws Wrong {
        var last = date(to, LocalDate.now(clock));
        var days = new Days(date(from, last.minusDays(USUAL - 1L)), last);
        if (days.from.isAfter(days.to)) {
            throw new Wrong("order");
        }
        if (ChronoUnit.DAYS.between(days.from, days.to) >= Reconcile.MOST_DAYS) {
            throw new Wrong("long");
        }
        return days;
    }

    public Instant begin(Clock clock) {
        return from.atStartOfDay(clock.getZone()).toInstant();
    }

    public Instant end(Clock clock) {
        return to.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static LocalDate date(@Nullable String text, LocalDate otherwise) throws Wrong {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new Wrong("no-date");
        }
    }
}

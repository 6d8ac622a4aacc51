package org.roundtrip.withdrawal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts a period to withdraw as Regulation (EEC, Euratom) 1182/71 art. 3 does: the day the goods come is not counted, the
 * last day counts until midnight, and one that is no working day gives way to the next working day.
 *
 * @param uninformedMonths what is added for who was never told of the right (Directive 2011/83/EU art. 10)
 * @param zone where days begin and end
 * @param holidays days nobody works on, besides Saturdays and Sundays
 */
record WithdrawalPeriod(int days, int uninformedMonths, ZoneId zone, Set<LocalDate> holidays) {

    /**
     * The last day on which a statement is in time.
     *
     * @param received when the consumer had the last of the goods
     * @param informed when the consumer was told of the right; null if never
     */
    LocalDate lastDay(Instant received, @Nullable Instant informed) {
        var begins = received.atZone(zone).toLocalDate();
        var first = begins.plusDays(days);
        if (informed != null && !informed.atZone(zone).toLocalDate().isAfter(begins)) {
            return workingDay(first);
        }
        // From the end of the first period as the days count it: a weekend must not be given twice.
        var longest = workingDay(first.plusMonths(uninformedMonths));
        if (informed == null) {
            return longest;
        }
        var told = workingDay(informed.atZone(zone).toLocalDate().plusDays(days));
        return told.isBefore(longest) ? told : longest;
    }

    /** Whether what was stated then was stated on that day or before. */
    boolean inTime(Instant stated, LocalDate lastDay) {
        return !stated.atZone(zone).toLocalDate().isAfter(lastDay);
    }

    private LocalDate workingDay(LocalDate day) {
        var working = day;
        while (working.getDayOfWeek() == DayOfWeek.SATURDAY
                || working.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(working)) {
            working = working.plusDays(1);
        }
        return working;
    }
}

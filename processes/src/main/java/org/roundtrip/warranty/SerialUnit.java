package org.roundtrip.warranty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One unit that was sold.
 *
 * @param productClass a code that guarantees and fault questions go by, null if the product has none
 * @param country ISO code of where it was delivered
 * @param extendedMonths what repairs added to its guarantee so far
 */
public record SerialUnit(
        String sku,
        SerialNumber serial,
        long orderId,
        int lineNo,
        @Nullable String productClass,
        String country,
        Instant boughtAt,
        @Nullable Instant deliveredAt,
        int extendedMonths) {

    /** Full months that are over since delivery: the last day of a period belongs to it. -1 if no delivery is known. */
    int monthsSince(Instant now) {
        if (deliveredAt == null) {
            return -1;
        }
        return (int) Math.max(0, ChronoUnit.MONTHS.between(day(deliveredAt), day(now).minusDays(1)));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}

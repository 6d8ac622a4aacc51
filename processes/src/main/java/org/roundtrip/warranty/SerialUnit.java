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

    /** Full months of its period that are used up, extensions taken off; -1 if no delivery is known. */
    int monthsUsed(Instant now) {
        if (deliveredAt == null) {
            return -1;
        }
        long months = ChronoUnit.MONTHS.between(day(deliveredAt), day(now));
        return (int) Math.max(0, months - extendedMonths);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}

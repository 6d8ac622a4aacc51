package org.roundtrip.forms.repairs.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.warranty.SerialEvent;
import org.roundtrip.warranty.SerialUnit;

/**
 * A unit that was sold.
 *
 * @param extendedMonths what repairs added to its guarantee
 * @param history what was done to it, the oldest first
 */
record SerialJson(
        String serial,
        String sku,
        @Nullable String productClass,
        String country,
        Instant boughtAt,
        @Nullable Instant deliveredAt,
        int extendedMonths,
        List<SerialEvent> history) {
    static SerialJson of(SerialUnit unit, List<SerialEvent> history) {
        return new SerialJson(
                unit.serial().value(),
                unit.sku(),
                unit.productClass(),
                unit.country(),
                unit.boughtAt(),
                unit.deliveredAt(),
                unit.extendedMonths(),
                history);
    }
}

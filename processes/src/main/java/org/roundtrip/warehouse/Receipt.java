package org.roundtrip.warehouse;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that somebody in the warehouse has in hand.
 *
 * @param no which of the case's parcels, from 1
 * @param trackingCode what is written on it, if anybody scanned that
 * @param checkedAt when it was said that all of it is counted, null while it is being unpacked
 * @param moreToCome whether another parcel is to bring the rest
 * @param counts what was counted, by line
 */
public record Receipt(
        long id,
        long caseId,
        int no,
        Instant receivedAt,
        String receivedBy,
        @Nullable String trackingCode,
        boolean damaged,
        @Nullable Instant checkedAt,
        boolean moreToCome,
        Map<Integer, Count> counts) {

    /** @param missing whether somebody looked for the rest and did not find it */
    public record Count(int counted, boolean missing) {
        static final Count NONE = new Count(0, false);
    }

    public Count count(int line) {
        return counts.getOrDefault(line, Count.NONE);
    }

    /** Whether it is checked, and another one is to bring the rest. */
    public boolean restAwaited() {
        return checkedAt != null && moreToCome;
    }

    /** Whether it is being unpacked. */
    public boolean open() {
        return checkedAt == null;
    }
}

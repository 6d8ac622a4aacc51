package org.roundtrip.warranty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a unit.
 *
 * @param fault the fault's code, of a repair
 * @param months how far its guarantee was extended, 0 if it was not
 * @param law what the extension rests on
 */
public record SerialEvent(
        long caseId,
        Kind kind,
        @Nullable String fault,
        int months,
        @Nullable String law,
        Instant at) {
    public enum Kind {
        REPAIRED,
        EXTENDED,
        /** Another unit was given for it. */
        EXCHANGED,
        REFUNDED
    }
}

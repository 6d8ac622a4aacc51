package org.roundtrip.warehouse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scan and what became of it.
 *
 * @param caseId the case it led to, if it led to one
 * @param line the line of the case it counted for, if it did
 */
public record Scanned(
        long id,
        String code,
        Reading.Kind kind,
        Result result,
        @Nullable Long caseId,
        @Nullable Integer line,
        Instant at,
        String by) {
    public enum Result {
        /** It leads somewhere. */
        FOUND,
        /** The parcel is received by it. */
        RECEIVED,
        /** The parcel had been received before. */
        REPEATED,
        /** The rest of what is inspected already: support looks at it. */
        CAME_LATE,
        /** It may be one of several. */
        SEVERAL,
        /** It is known and there is nothing to do with it here. */
        NOTHING_TO_DO,
        /** A unit of the parcel was counted. */
        COUNTED,
        /** All units of this line are counted already. */
        TOO_MANY,
        /** This very unit is counted already. */
        COUNTED_BEFORE,
        /** It belongs to another case. */
        ELSEWHERE,
        UNKNOWN,
        /** It was a mistake and was taken back. */
        UNDONE
    }

    /** Whether people should stop and look. */
    public boolean failed() {
        return result == Result.UNKNOWN || result == Result.ELSEWHERE;
    }

    /** Whether it was there before. */
    public boolean again() {
        return result == Result.REPEATED || result == Result.TOO_MANY || result == Result.COUNTED_BEFORE;
    }
}

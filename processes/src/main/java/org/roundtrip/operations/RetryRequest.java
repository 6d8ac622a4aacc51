package org.roundtrip.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wanted a failed step to be tried again, and what came of it.
 *
 * @param stepName in words
 * @param fingerprint of the trouble it was about
 * @param settledAt when it worked, failed again, or was no longer needed; null before that
 */
public record RetryRequest(
        long id,
        Trouble.Kind kind,
        String workId,
        String instanceId,
        String caseNumber,
        String model,
        String stepId,
        String stepName,
        String fingerprint,
        String by,
        Instant requestedAt,
        State state,
        @Nullable Instant settledAt) {
    /** What came of it. */
    public enum State {
        REQUESTED,
        WORKED,
        FAILED_AGAIN,
        /** The case went another way, or ended, before its turn came. */
        NOT_NEEDED
    }
}

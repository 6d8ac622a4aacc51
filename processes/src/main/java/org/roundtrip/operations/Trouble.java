package org.roundtrip.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that failed as often as it may, and stands still until somebody has it tried again.
 *
 * @param id the engine's id of the incident; another one if the step fails again
 * @param workId what is tried again: the engine's id of the job or of the machine's step
 * @param caseNumber the business key, empty if there is none
 * @param words what went wrong, masked
 * @param hindrance why it can't be tried again, null if it can
 */
public record Trouble(
        String id,
        Kind kind,
        String workId,
        String instanceId,
        String caseNumber,
        Step step,
        Instant at,
        String words,
        @Nullable Hindrance hindrance) {
    /** What failed. */
    public enum Kind {
        /** Something the engine does by itself: a timer, a decision, a delegate. */
        JOB,
        /** Something a worker does outside. */
        MACHINE,
        /** Something this page knows no way to repeat. */
        OTHER
    }

    /** Why a step can't be tried again. */
    public enum Hindrance {
        /** The case, or this step of it, was suspended. */
        SUSPENDED,
        /** There is nothing left that could be tried. */
        NOTHING_LEFT,
        /** It is no failed job and no machine's step. */
        NOT_OURS
    }

    /** The same for all troubles that look the same: the step and what it said, but for numbers and names in it. */
    public String fingerprint() {
        return Fingerprint.of(step.model(), step.id(), words);
    }
}

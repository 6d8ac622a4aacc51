package org.roundtrip.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that failed at least once and will be tried again by itself.
 *
 * @param triesLeft before it becomes a trouble, or a person's task
 * @param nextTry null if it may be any moment
 * @param words what went wrong the last time, masked
 */
public record AtRisk(
        Trouble.Kind kind,
        String workId,
        String caseNumber,
        Step step,
        int triesLeft,
        @Nullable Instant nextTry,
        String words) {}

package org.roundtrip.operations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an instance has been.
 *
 * @param taken ids of the flows it took
 */
public record CasePath(Instance instance, List<Visit> visits, Set<String> taken, List<Waiting> jobs) {
    /**
     * An instance of a model.
     *
     * @param endedAt null while it runs
     * @param calledBy the instance that called it, null if it was started by itself
     */
    public record Instance(
            String id,
            String caseNumber,
            String model,
            String name,
            int version,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String calledBy) {}

    /**
     * A step it was at.
     *
     * @param endedAt null if it is there
     * @param interrupted whether it left without finishing
     * @param calledInstance what it called
     */
    public record Visit(
            String stepId,
            String name,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean interrupted,
            @Nullable String calledInstance) {}

    /** Something the engine will do for it. @param due null if any moment */
    public record Waiting(
            String stepId, String name, @Nullable Instant due, int triesLeft, boolean suspended) {}
}

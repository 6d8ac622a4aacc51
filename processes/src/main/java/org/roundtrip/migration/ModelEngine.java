package org.roundtrip.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versions of models in the engine. */
public interface ModelEngine {
    /** All that are deployed, by model, the newest version first. */
    List<ModelVersion> versions();

    /** Where cases can wait in a version; empty if there is no such version. */
    List<ModelStep> steps(String model, int version);

    /** What the engine makes of a plan. Both versions must be there. */
    PlanSheet look(MovePlan plan);

    /** Up to {@code most} instances of a version from the {@code first} on (from 0), in the order of their ids. */
    List<RunningCase> running(String model, int version, int first, int most);

    /** The version an instance runs on; null if it has ended. */
    @Nullable
    Integer version(String instanceId);

    /** The steps an instance waits at; empty if it has ended. */
    List<String> whereabouts(String instanceId);

    /**
     * Moves one instance, with what it waits for: tasks keep their ids and assignees, timers their dates, steps of machines
     * their locks. Called in a transaction.
     *
     * @param by who had it moved, for the engine's log
     * @throws CantMove if it can't go by this plan
     */
    void move(PreparedMove move, String instanceId, String by);
}

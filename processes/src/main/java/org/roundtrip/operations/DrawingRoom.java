package org.roundtrip.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drawings of models, and what the engine knows to show on them. Called in a transaction. */
public interface DrawingRoom {
    /** Empty if there is no such version. */
    Optional<Drawing> drawing(String model, int version);

    /** Steps of a version at which anybody stands. */
    List<StepLive> live(String model, int version);

    /**
     * Steps of a version that were finished since, by how long they took.
     *
     * @param most so many of the newest are read
     * @param targets how long steps may take, by id
     */
    Finished finished(String model, int version, Instant since, int most, Map<String, Duration> targets);

    /** How long steps of a version may take: what the model says, and for people's steps the {@code usual} one otherwise. */
    Map<String, Duration> targets(String model, int version, Duration usual);

    /** Instances of a case, the one that was started first before all others, and who called before who was called. */
    List<CasePath.Instance> instances(String caseNumber);

    Optional<CasePath> path(String instanceId);

    /** @param all false if there were more than were read */
    record Finished(List<StepTimes> steps, boolean all) {}
}

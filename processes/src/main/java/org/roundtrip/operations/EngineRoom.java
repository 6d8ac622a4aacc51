package org.roundtrip.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What fails in the engine, and what runs there. Every text it gives is masked. Called in a transaction. */
public interface EngineRoom {
    /** How much of everything there is. @param cases instances of models that were started, not called */
    record Counts(long cases, long troubles, long atRisk) {}

    Counts counts();

    /** Up to {@code most} troubles, the newest first. What stands still because a called model does is not counted. */
    List<Trouble> troubles(int most);

    /** Those of one instance. */
    List<Trouble> troublesOf(String instanceId);

    Optional<Trouble> trouble(String id);

    /** Where it happened in the code, masked; empty if the engine kept nothing. */
    String trace(Trouble trouble);

    /** Up to {@code most}, those that are tried next first. */
    List<AtRisk> atRisk(int most);

    /**
     * Has a trouble tried once more, at once.
     *
     * @param by who wants it, for the engine's log
     */
    void retry(Trouble trouble, String by);

    /** How a retry has ended, if it has. */
    Outcome outcome(RetryRequest request);

    /**
     * How a retry stands.
     *
     * @param at since when, null while it waits
     */
    record Outcome(RetryRequest.State state, @Nullable Instant at) {}
}

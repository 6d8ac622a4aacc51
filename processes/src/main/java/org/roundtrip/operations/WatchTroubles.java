package org.roundtrip.operations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.roundtrip.work.Look;
import org.roundtrip.worklist.WorkItems;
import org.springframework.stereotype.Service;

/** Looks at what fails. */
@Service
public class WatchTroubles {
    /** So many troubles are looked at when they are grouped; the count says if there are more. */
    public static final int MOST = 5_000;

    private final EngineRoom engine;
    private final WorkItems items;
    private final Look look;
    private final Clock clock;

    WatchTroubles(EngineRoom engine, WorkItems items, Look look, Clock clock) {
        this.engine = engine;
        this.items = items;
        this.look = look;
        this.clock = clock;
    }

    /** A trouble with where it happened in the code, masked. */
    public record WithTrace(Trouble trouble, String trace) {}

    public EngineRoom.Counts counts() {
        return look.at(engine::counts);
    }

    /** Open tasks of people whose time is over. */
    public long overdueTasks() {
        return look.at(() -> items.overdue(clock.instant()));
    }

    /** Up to {@code most} troubles, the newest first. */
    public List<Trouble> troubles(int most) {
        return look.at(() -> engine.troubles(most));
    }

    /** Troubles of an instance, the newest first. */
    public List<Trouble> troublesOf(String instanceId) {
        return look.at(() -> engine.troublesOf(instanceId));
    }

    /** Troubles by what they look like, the most frequent first. */
    public List<TroubleGroup> groups() {
        return TroubleGroup.of(troubles(MOST));
    }

    public Optional<TroubleGroup> group(String fingerprint) {
        return groups().stream()
                .filter(group -> group.fingerprint().equals(fingerprint))
                .findFirst();
    }

    public Optional<WithTrace> trace(String troubleId) {
        return look.at(() -> engine.trouble(troubleId).map(one -> new WithTrace(one, engine.trace(one))));
    }

    /** Up to {@code most}, those that are tried next first. */
    public List<AtRisk> atRisk(int most) {
        return look.at(() -> engine.atRisk(most));
    }
}

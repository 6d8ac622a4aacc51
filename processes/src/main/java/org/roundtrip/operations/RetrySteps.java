package org.roundtrip.operations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/**
 * Has failed steps tried again and tells the truth about it: asking for a retry is not its success, so each one is looked
 * at until it worked or failed again.
 */
@Service
public class RetrySteps {
    /** So many at a time. */
    public static final int MOST = 500;

    private final EngineRoom engine;
    private final Retries retries;
    private final CaseFiles files;
    private final CaseDesk desk;
    private final Commands commands;

    RetrySteps(EngineRoom engine, Retries retries, CaseFiles files, CaseDesk desk, Commands commands) {
        this.engine = engine;
        this.retries = retries;
        this.files = files;
        this.desk = desk;
        this.commands = commands;
    }

    /**
     * What became of the wish for one trouble.
     *
     * @param requested whether it is tried again
     * @param hindrance why not; null with {@code requested} false means that it is no trouble any more
     */
    public record Answer(String troubleId, boolean requested, Trouble.@Nullable Hindrance hindrance) {}

    /**
     * Has these troubles tried once more, each in a transaction of its own. Whoever has a list in front of him names the
     * troubles on it: what has come up since is not meant.
     *
     * @throws InvalidRequest if there are none, or more than {@value #MOST}
     */
    public List<Answer> retry(Collection<String> troubleIds, Actor actor) {
        if (troubleIds.isEmpty() || troubleIds.size() > MOST) {
            throw new InvalidRequest("/incidents", "how-many", "name 1 to " + MOST + " incidents");
        }
        var answers = new ArrayList<Answer>();
        for (var id : troubleIds.stream().distinct().toList()) {
            answers.add(commands.run(() -> retryOne(id, actor)));
        }
        return answers;
    }

    private Answer retryOne(String id, Actor actor) {
        var seen = engine.trouble(id);
        if (seen.isEmpty()) {
            return new Answer(id, false, null);
        }
        var caseId = lock(seen.get());
        // Read again under the lock: somebody else may have had it tried in between.
        var trouble = engine.trouble(id);
        if (trouble.isEmpty() || trouble.get().hindrance() != null) {
            return new Answer(id, false, trouble.map(Trouble::hindrance).orElse(null));
        }
        // It is a trouble again, so whoever had it tried before had no luck, whether he looked since or not.
        retries.failedAgain(trouble.get());
        engine.retry(trouble.get(), actor.name());
        retries.add(trouble.get(), actor.name());
        caseId.ifPresent(one -> desk.tell(
                one, "step-retried", actor, Map.of("step", trouble.get().step().name())));
        return new Answer(id, true, null);
    }

    /** A merchant's own process may have a key that is no case. */
    private Optional<Long> lock(Trouble trouble) {
        try {
            var number = CaseNumber.of(trouble.caseNumber());
            return files.findByNumber(number).map(file -> desk.lock(number).key());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Retries, the newest first, from before the id {@code before}, each as it stands now. */
    public List<RetryRequest> newest(long before, int most) {
        return commands.run(() -> {
            var open = retries.newest(before, most).stream()
                    .filter(one -> one.state() == RetryRequest.State.REQUESTED)
                    .toList();
            for (var one : open) {
                var outcome = engine.outcome(one);
                if (outcome.state() != RetryRequest.State.REQUESTED) {
                    retries.settle(one.id(), outcome);
                }
            }
            return retries.newest(before, most);
        });
    }
}

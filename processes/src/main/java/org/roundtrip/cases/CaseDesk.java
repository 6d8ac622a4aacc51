package org.roundtrip.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.work.AfterCommit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps a case's file in step with what happens: state, whose turn it is, timeline. */
@Service
public class CaseDesk {
    private static final Object HERE = new Object();

    private final CaseFiles files;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration askAfter;

    /** @param askAfter how long after closing a customer is asked how it went, an ISO duration such as P3D */
    CaseDesk(
            CaseFiles files,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${roundtrip.follow-up.after:P3D}") String askAfter) {
        this.files = files;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
        this.askAfter = duration(askAfter);
    }

    /** Locks a case for the present transaction: one command at a time per case. */
    public CaseFile lock(CaseNumber number) {
        return remember(files.lockByNumber(number).orElseThrow(() -> new CaseNotFound(number.value())));
    }

    /** As {@link #lock(CaseNumber)}, by id. */
    public CaseFile lock(long caseId) {
        return remember(files.lockById(caseId).orElseThrow(() -> new CaseNotFound(Long.toString(caseId))));
    }

    /**
     * Refuses words on a case whose personal data was erased: nothing would ever erase them again. Callers hold its lock, so
     * that an erasure comes before or after.
     */
    public void refuseIfErased(long caseId) {
        if (files.erased(caseId) > 0) {
            throw new TooLate(
                    "case-erased", "the personal data of this case was erased: nothing is written on it any more");
        }
    }

    public CaseFile get(long caseId) {
        return files.findById(caseId).orElseThrow(() -> new CaseNotFound(Long.toString(caseId)));
    }

    /**
     * A case for what never changes of it (who, what, when, in which currency): as the present transaction locked or
     * opened it, if it did, so that it is not read again.
     */
    public CaseFile known(long caseId) {
        var here = here().files.get(caseId);
        return here == null ? get(caseId) : here;
    }

    /** Keeps a case that the present transaction has just read or stored. @return the same case */
    public CaseFile remember(CaseFile file) {
        here().files.put(file.key(), file);
        return file;
    }

    public void move(long caseId, CaseState state, @Nullable WaitingFor waitingFor) {
        move(caseId, state, waitingFor, null);
    }

    public void move(long caseId, CaseState state, @Nullable WaitingFor waitingFor, @Nullable Instant dueAt) {
        hold(caseId);
        files.move(caseId, state, waitingFor, dueAt, clock.instant());
        changed(caseId);
    }

    /** Notes whose turn it is, where the state stays as it is. A closed case waits for nobody. */
    public void turn(long caseId, WaitingFor waitingFor) {
        hold(caseId);
        if (files.turn(caseId, waitingFor, clock.instant()) > 0) {
            changed(caseId);
        }
    }

    /** Closes a case. Whose money is back will be asked how it went, if he agreed to that: once for a request. */
    public void close(long caseId, CaseState state) {
        hold(caseId);
        var now = clock.instant();
        files.close(caseId, state, now, state == CaseState.REFUNDED && isLast(caseId) ? askAt(now) : null);
        changed(caseId);
    }

    private boolean isLast(long caseId) {
        var file = known(caseId);
        return !file.isPart() || files.openBeside(file.requestNumber(), caseId) == 0;
    }

    /** When the customer of a case closed at this moment is asked how it went. */
    public Instant askAt(Instant closedAt) {
        return closedAt.plus(askAfter);
    }

    /** Tells those who watch the case that something other than its state changed. */
    public void touch(long caseId) {
        hold(caseId);
        files.touch(caseId, clock.instant());
        changed(caseId);
    }

    /** As {@link #touch}, unless the present transaction has changed the case already. */
    public void touchUnlessChanged(long caseId) {
        if (!here().changed.contains(caseId)) {
            touch(caseId);
        }
    }

    public void tell(long caseId, String code, Actor actor) {
        hold(caseId);
        timeline.add(caseId, code, actor);
    }

    public void tell(long caseId, String code, Actor actor, Map<String, String> facts) {
        hold(caseId);
        timeline.add(caseId, code, actor, facts);
    }

    /**
     * Locks a case that the present transaction has not locked or opened: a timer of the engine comes without. Before the
     * first write, so that a timer and a command wait for each other in turn and neither fails.
     */
    private void hold(long caseId) {
        if (!here().files.containsKey(caseId)) {
            lock(caseId);
        }
    }

    /** What the present transaction has seen and changed. */
    private static final class Here {
        private final Map<Long, CaseFile> files = new HashMap<>();
        private final Set<Long> changed = new HashSet<>();
    }

    private static Here here() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new Here();
        }
        var here = (Here) TransactionSynchronizationManager.getResource(HERE);
        if (here == null) {
            here = new Here();
            TransactionSynchronizationManager.bindResource(HERE, here);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(HERE);
                }
            });
        }
        return here;
    }

    private static Duration duration(String askAfter) {
        try {
            var duration = Duration.parse(askAfter);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // Said below, with the setting's name.
        }
        throw new IllegalStateException("roundtrip.follow-up.after is not an ISO duration such as P3D");
    }

    private void changed(long caseId) {
        here().changed.add(caseId);
        AfterCommit.run(() -> events.publishEvent(new CaseChanged(caseId)));
    }
}

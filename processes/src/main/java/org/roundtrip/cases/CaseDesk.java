package org.roundtrip.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.work.AfterCommit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Keeps a case's file in step with what happens: state, whose turn it is, timeline. */
@Service
public class CaseDesk {
    private final CaseFiles files;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseDesk(CaseFiles files, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Locks a case for the present transaction: one command at a time per case. */
    public CaseFile lock(CaseNumber number) {
        return files.lockByNumber(number).orElseThrow(() -> new CaseNotFound(number.value()));
    }

    /** As {@link #lock(CaseNumber)}, by id. */
    public CaseFile lock(long caseId) {
        return files.lockById(caseId).orElseThrow(() -> new CaseNotFound(Long.toString(caseId)));
    }

    public CaseFile get(long caseId) {
        return files.findById(caseId).orElseThrow(() -> new CaseNotFound(Long.toString(caseId)));
    }

    public void move(long caseId, CaseState state, @Nullable WaitingFor waitingFor) {
        move(caseId, state, waitingFor, null);
    }

    public void move(long caseId, CaseState state, @Nullable WaitingFor waitingFor, @Nullable Instant dueAt) {
        files.move(caseId, state, waitingFor, dueAt, clock.instant());
        changed(caseId);
    }

    /** Notes whose turn it is, where the state stays as it is. A closed case waits for nobody. */
    public void turn(long caseId, WaitingFor waitingFor) {
        if (files.turn(caseId, waitingFor, clock.instant()) > 0) {
            changed(caseId);
        }
    }

    public void close(long caseId, CaseState state) {
        files.close(caseId, state, clock.instant());
        changed(caseId);
    }

    /** Tells those who watch the case that something other than its state changed. */
    public void touch(long caseId) {
        files.touch(caseId, clock.instant());
        changed(caseId);
    }

    public void tell(long caseId, String code, Actor actor) {
        timeline.add(caseId, code, actor);
    }

    public void tell(long caseId, String code, Actor actor, Map<String, String> facts) {
        timeline.add(caseId, code, actor, facts);
    }

    private void changed(long caseId) {
        AfterCommit.run(() -> events.publishEvent(new CaseChanged(caseId)));
    }
}

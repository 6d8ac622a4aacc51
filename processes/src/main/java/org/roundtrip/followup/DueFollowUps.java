package org.roundtrip.followup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseState;
import org.roundtrip.work.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Starts the follow-ups that are due. A look at our own table, not a timer in the model: no instance lies about for days
 * to do nothing, and what changes meanwhile (a refund that bounces, a customer who does not want to be asked) changes a row.
 */
@Service
class DueFollowUps implements FollowUpWork {
    static final int BATCH = 50;

    private static final Duration TRY_AGAIN = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(DueFollowUps.class);

    private final CaseDesk cases;
    private final CaseFiles files;
    private final FollowUps followUps;
    private final FollowUpProcess process;
    private final Commands commands;
    private final Clock clock;

    DueFollowUps(
            CaseDesk cases,
            CaseFiles files,
            FollowUps followUps,
            FollowUpProcess process,
            Commands commands,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.followUps = followUps;
        this.process = process;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public boolean askBatch() {
        List<Long> due = commands.run(() -> files.followUpsDue(clock.instant(), BATCH));
        due.forEach(this::ask);
        return due.size() == BATCH;
    }

    private void ask(long caseId) {
        try {
            commands.run(() -> askIfDue(caseId));
        } catch (RuntimeException e) {
            // One that goes wrong must not keep the others unasked, this time or the next.
            LOG.error("The customer of case {} could not be asked how it went", caseId, e);
            commands.run(() -> files.followUpDueAt(caseId, clock.instant().plus(TRY_AGAIN)));
        }
    }

    /** Asked again under the lock: another node may have been first, or the customer may have changed his mind. */
    private void askIfDue(long caseId) {
        var file = cases.lock(caseId);
        if (file.followUpDueAt() == null || file.followUpDueAt().isAfter(clock.instant())) {
            return;
        }
        files.followUpDueAt(caseId, null);
        if (mayBeAsked(file) && followUps.findByCaseId(caseId).isEmpty()) {
            process.ask(file);
        }
    }

    private static boolean mayBeAsked(CaseFile file) {
        return file.mayAskByMail() && file.closed() && file.state() == CaseState.REFUNDED;
    }
}

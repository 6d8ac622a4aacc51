package org.roundtrip.withdrawal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.work.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Starts the model for every statement, after its own commit: what looking for an order takes or leads to can't be felt
 * by who stated it. A statement whose beginning fails is taken down all the same and tried again.
 */
@Service
class NewStatements implements WithdrawalWork {
    static final int BATCH = 20;

    private static final Duration TRY_AGAIN = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(NewStatements.class);

    private final Handlings handlings;
    private final CaseDesk cases;
    private final WithdrawalProcess process;
    private final Commands commands;
    private final Clock clock;

    NewStatements(Handlings handlings, CaseDesk cases, WithdrawalProcess process, Commands commands, Clock clock) {
        this.handlings = handlings;
        this.cases = cases;
        this.process = process;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public boolean beginBatch() {
        List<Long> waiting = commands.run(() -> handlings.toBegin(clock.instant(), BATCH));
        waiting.forEach(this::begin);
        return waiting.size() == BATCH;
    }

    private void begin(long caseId) {
        try {
            commands.run(() -> {
                var file = cases.lock(caseId);
                if (handlings.begun(caseId)) {
                    handlings.startedAs(caseId, process.start(file));
                }
            });
        } catch (RuntimeException e) {
            LOG.error("The withdrawal of case {} could not be begun", caseId, e);
            commands.run(() -> handlings.beginLater(caseId, clock.instant().plus(TRY_AGAIN)));
        }
    }
}

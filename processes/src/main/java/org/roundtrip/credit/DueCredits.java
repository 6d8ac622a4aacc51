package org.roundtrip.credit;

import java.time.Clock;
import java.util.List;
import org.roundtrip.cases.Actor;
import org.roundtrip.work.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The sweep that expires credits. Only bookkeeping: nobody could spend them from the moment their time was over. */
@Service
class DueCredits implements CreditExpiry {
    static final int BATCH = 50;

    private static final Logger LOG = LoggerFactory.getLogger(DueCredits.class);

    private final CreditRows rows;
    private final Commands commands;
    private final Clock clock;

    DueCredits(CreditRows rows, Commands commands, Clock clock) {
        this.rows = rows;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public boolean expireBatch() {
        List<Long> due = commands.run(() -> rows.due(BATCH));
        // One that goes wrong must not keep the others, nor this sweep for ever.
        return due.stream().filter(this::expire).count() == BATCH;
    }

    private boolean expire(long id) {
        try {
            commands.run(() -> expireIfDue(id));
            return true;
        } catch (RuntimeException e) {
            LOG.error("Store credit {} could not be expired", id, e);
            return false;
        }
    }

    private void expireIfDue(long id) {
        var credit = rows.lock(id).orElseThrow();
        if (!credit.expired(clock.instant())
                || !rows.expired(id)
                || credit.balance().isZero()) {
            return;
        }
        rows.add(
                credit,
                credit.balance().negated(),
                new CreditRows.Said(
                        CreditEntry.Kind.EXPIRE,
                        "expire-" + id,
                        "expired",
                        null,
                        null,
                        null,
                        null,
                        Actor.SYSTEM.name()));
    }
}

package org.roundtrip.forms.desk;

import java.time.Clock;
import org.roundtrip.warehouse.Discrepancies;
import org.roundtrip.warehouse.PutAway;
import org.roundtrip.warehouse.Receipts;
import org.roundtrip.worklist.WorkItems;
import org.springframework.stereotype.Component;

/** How the warehouse's day stands. */
@Component
class Counters {
    private final Receipts receipts;
    private final WorkItems items;
    private final Discrepancies discrepancies;
    private final PutAway putAway;
    private final Clock clock;

    Counters(Receipts receipts, WorkItems items, Discrepancies discrepancies, PutAway putAway, Clock clock) {
        this.receipts = receipts;
        this.items = items;
        this.discrepancies = discrepancies;
        this.putAway = putAway;
        this.clock = clock;
    }

    /**
     * @param today parcels received since midnight
     * @param waiting steps in the warehouse's queue
     * @param exceptions what does not fit and is not settled
     * @param putAway what has no bin yet
     */
    public record Now(long today, long waiting, long exceptions, long putAway) {}

    Now now() {
        var midnight = clock.instant().atZone(clock.getZone()).toLocalDate().atStartOfDay(clock.getZone());
        return new Now(
                receipts.since(midnight.toInstant()),
                items.counts().getOrDefault("warehouse", 0L),
                discrepancies.openCount(),
                putAway.openCount());
    }
}

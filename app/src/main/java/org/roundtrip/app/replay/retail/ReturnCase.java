package org.roundtrip.app.replay.retail;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What one cancellation invoice gives back: the case to open and its right answer. It names each order line once, and
 * may reach over several orders of its customer.
 */
public record ReturnCase(String reference, LocalDateTime requestedAt, String customer, List<ReturnedUnits> units) {

    public ReturnCase {
        units = List.copyOf(units);
    }

    public Instant requestedAtInstant() {
        return BritishTime.instant(requestedAt);
    }

    /** The right answer: what these units were paid, nothing deducted. */
    public long pence() {
        return units.stream().mapToLong(ReturnedUnits::pence).sum();
    }

    public long unitCount() {
        return units.stream().mapToLong(ReturnedUnits::quantity).sum();
    }

    ReturnCase with(ReturnedUnits more) {
        var all = new ArrayList<>(units);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isSameLine(more)) {
                all.set(i, all.get(i).plus(more));
                return new ReturnCase(reference, requestedAt, customer, all);
            }
        }
        all.add(more);
        return new ReturnCase(reference, requestedAt, customer, all);
    }
}

package org.roundtrip.app.replay.retail;

import java.time.LocalDateTime;
import java.util.Comparator;

/** An order line that units can come back from; it remembers how many of them already did. */
class Purchase {
    static final Comparator<Purchase> NEWEST_FIRST = Comparator.<Purchase, LocalDateTime>comparing(p -> p.at)
            .thenComparing(p -> p.lineNumber)
            .reversed();

    final LocalDateTime at;
    final boolean paidFor;
    private final long lineNumber;
    private final String order;
    private final RetailOrderLine line;
    private int returned;

    Purchase(LocalDateTime at, long lineNumber, boolean paidFor, String order, RetailOrderLine line) {
        this.at = at;
        this.lineNumber = lineNumber;
        this.paidFor = paidFor;
        this.order = order;
        this.line = line;
    }

    int left() {
        return line.quantity() - returned;
    }

    /** Takes the next units back, in their order 1…n. */
    ReturnedUnits take(int count) {
        var units = new ReturnedUnits(order, line.line(), returned + 1, count, line.penceOf(returned, count));
        returned += count;
        return units;
    }
}

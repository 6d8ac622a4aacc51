package org.roundtrip.inventory;

import java.time.Duration;

/** What asking for a change of the stock led to. */
public sealed interface StockOutcome {
    /** Done, by this call or by an earlier one under the same key. */
    record Done() implements StockOutcome {}

    /** No, for good: {@code code} says why, for example {@code released}; asking again does not help. */
    record Refused(String code, String why) implements StockOutcome {}

    /** Not now, and surely nothing was done. */
    record TryLater(Duration after, String why) implements StockOutcome {}

    /** Perhaps it is done: ask again under the same key. */
    record Unknown(String why) implements StockOutcome {}
}

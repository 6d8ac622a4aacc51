package org.roundtrip.inventory;

import java.time.Duration;

/** What asking for units led to. */
public sealed interface ReserveOutcome {
    /** They are set aside, by this call or by an earlier one under the same key. */
    record Reserved() implements ReserveOutcome {}

    /** There are not enough. {@code left} is how many could be had; zero for a product that nobody keeps. */
    record OutOfStock(long left) implements ReserveOutcome {}

    /** No, for good: {@code code} says why, for example {@code released}; asking again does not help. */
    record Refused(String code, String why) implements ReserveOutcome {}

    /** Not now, and surely nothing was set aside. */
    record TryLater(Duration after, String why) implements ReserveOutcome {}

    /** Perhaps they are set aside: ask again under the same key. */
    record Unknown(String why) implements ReserveOutcome {}
}

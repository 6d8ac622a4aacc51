package org.roundtrip.collection;

import java.time.Duration;

/** What asking for a page led to. */
public sealed interface LinkOutcome {
    /** There it is. */
    record Opened(String link, String url) implements LinkOutcome {}

    /** The provider makes no such page, for good, and has made none. */
    record Rejected(String code, String message) implements LinkOutcome {}

    /** Surely nothing was done; ask again after a while. */
    record TryLater(Duration after, String why) implements LinkOutcome {}

    /** No usable answer: it may be there. Ask again under the same key. */
    record Unknown(String why) implements LinkOutcome {}
}

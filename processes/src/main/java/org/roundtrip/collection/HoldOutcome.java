package org.roundtrip.collection;

import java.time.Duration;

/** What asking to capture or to let go led to. */
public sealed interface HoldOutcome {
    /** It was done, or had been done: so it stands. */
    record Stands(CollectionSnapshot now) implements HoldOutcome {}

    /** The provider said no, for good. */
    record Rejected(String code, String message) implements HoldOutcome {}

    /** Surely nothing was done; ask again after a while. */
    record TryLater(Duration after, String why) implements HoldOutcome {}

    /** No usable answer: it may have been done. Look first, then ask again under the same key. */
    record Unknown(String why) implements HoldOutcome {}
}

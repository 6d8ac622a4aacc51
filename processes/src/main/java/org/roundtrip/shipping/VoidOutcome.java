package org.roundtrip.shipping;

import java.time.Duration;

/** What asking to void a label led to. A void is a process at the provider: REQUESTED may become VOIDED days later. */
public sealed interface VoidOutcome {
    /** Asked; the provider decides later. */
    record Requested() implements VoidOutcome {}

    /** Voided. */
    record Voided() implements VoidOutcome {}

    /** The provider won't: already used, too old, or a label that is paid on use and needs no void. */
    record Rejected(String why) implements VoidOutcome {}

    /** Ask again later. */
    record TryLater(Duration after, String why) implements VoidOutcome {}
}

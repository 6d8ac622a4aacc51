package org.roundtrip.refund;

import java.time.Instant;
import java.util.Optional;

/** When a refund that could not be sent is tried again. */
public interface RefundRetries {
    /** @param left how many tries there are, this one included, before a person is asked */
    record NextTry(Instant at, int left) {}

    /** Empty if the refund does not wait for a try. */
    Optional<NextTry> of(Refund refund);
}

package org.roundtrip.refund;

import java.time.Instant;
import java.util.List;

/** A provider's own list of the refunds of a period, to hold our books against. */
public sealed interface RefundListing {
    /**
     * All of them, whoever made them.
     *
     * @param told whether the list is made of what the provider told by itself, because it can't be asked
     */
    record Listed(List<Entry> refunds, boolean told) implements RefundListing {}

    /** The provider could not be asked now. */
    record Unreachable(String why) implements RefundListing {}

    /** A refund and when the provider took it. */
    record Entry(RefundSnapshot refund, Instant createdAt) {}
}

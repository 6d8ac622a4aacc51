package org.roundtrip.collection;

import java.time.Instant;
import java.util.List;

/** A provider's own list of the pages of ours of a period, to hold our books against. */
public sealed interface CollectionListing {
    record Listed(List<Entry> pages) implements CollectionListing {}

    /** The provider could not be asked now. */
    record Unreachable(String why) implements CollectionListing {}

    /** A page and when the provider made it. */
    record Entry(CollectionSnapshot page, Instant createdAt) {}
}

package org.roundtrip.collection;

/** The answer to "how does this stand?". */
public sealed interface CollectionLook {
    record Found(CollectionSnapshot now) implements CollectionLook {}

    /** The provider was asked and knows nothing of it. */
    record Absent() implements CollectionLook {}

    /** The provider could not be asked now. */
    record Unreachable(String why) implements CollectionLook {}
}

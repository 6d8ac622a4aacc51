package org.roundtrip.refund;

/** The answer to "did this attempt reach you?". */
public sealed interface Lookup {
    /** It did, and stands so. */
    record Found(RefundSnapshot refund) implements Lookup {}

    /** The provider was asked and knows nothing of it. */
    record Absent() implements Lookup {}

    /** The provider could not be asked. */
    record Unreachable(String why) implements Lookup {}
}

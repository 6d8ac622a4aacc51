package org.roundtrip.refund;

/** The answer to "did this attempt reach you?". */
public sealed interface Lookup {
    /** It did, and stands so. */
    record Found(RefundSnapshot refund) implements Lookup {}

    /** The provider was asked and knows nothing of it. */
    record Absent() implements Lookup {}

    /**
     * The provider can't be asked, and has told nothing of it yet. As long as it remembers keys
     * ({@link PaymentGateway#keyLife()}), asking again under the same key is safe; after that only its own word is.
     */
    record NotTold() implements Lookup {}

    /** The provider could not be asked now. */
    record Unreachable(String why) implements Lookup {}
}

package org.roundtrip.refund;

/** What a provider says of a payment before money of it is sent back. */
public sealed interface PaymentLook {
    /** The provider was asked, and holds this. */
    record Known(PaymentSnapshot payment) implements PaymentLook {}

    /**
     * The provider can't be asked at all; this is what it has told by itself so far. What is left of the payment is
     * known from our own books only, and a refund that is too large fails later.
     */
    record Told(boolean disputed) implements PaymentLook {}

    /** The provider could not be asked now. */
    record Unreachable(String why) implements PaymentLook {}
}

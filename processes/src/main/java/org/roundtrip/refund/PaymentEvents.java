package org.roundtrip.refund;

/** What providers tell of payments by themselves, beside refunds. Told in any order, any number of times. */
public interface PaymentEvents {
    /** Takes in how a dispute stands. @throws UnknownPayment if the payment is none of ours: park it and try again */
    void learn(DisputeSnapshot snapshot) throws UnknownPayment;
}

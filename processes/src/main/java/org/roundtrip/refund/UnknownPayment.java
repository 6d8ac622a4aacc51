package org.roundtrip.refund;

/** A provider speaks of a payment that no order of ours has. */
public class UnknownPayment extends Exception {
    private static final long serialVersionUID = 1L;

    public UnknownPayment(String provider, String reference) {
        super("no order was paid by " + provider + " payment " + reference);
    }
}

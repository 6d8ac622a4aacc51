package org.roundtrip.refund;

/** The payments of an order hold less than what is owed: something was given back elsewhere. Checked: the model has a path. */
public class PaymentTooSmall extends Exception {
    private static final long serialVersionUID = 1L;

    public PaymentTooSmall(String message) {
        super(message);
    }
}

package org.roundtrip.cases;

/** What the customer wants for what comes back. */
public enum Outcome {
    REFUND,
    STORE_CREDIT
}

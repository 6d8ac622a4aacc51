package org.roundtrip.shipping;

/** What a parcel is sent for. */
public enum Purpose {
    /** Goods come back, whatever for. */
    RETURN,
    /** The customer gets other goods for those he sent, or is to send. */
    REPLACEMENT,
    /** The customer's own thing, mended. */
    REPAIRED,
    /** Something to use meanwhile. */
    LOAN,
    /** The customer's own thing, not accepted. */
    BACK
}

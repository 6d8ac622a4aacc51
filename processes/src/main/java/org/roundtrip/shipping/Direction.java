package org.roundtrip.shipping;

/** Which way a parcel goes, as the warehouse sees it. */
public enum Direction {
    /** From the customer to the warehouse. */
    IN,
    /** From the warehouse to the customer. */
    OUT
}

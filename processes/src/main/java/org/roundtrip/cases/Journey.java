package org.roundtrip.cases;

/** The story a case lives through. */
public enum Journey {
    RETURN,
    EXCHANGE,
    REPAIR,
    /** A consumer withdrew from the contract, by law: goods and money then go the way of a return. */
    WITHDRAWAL
}

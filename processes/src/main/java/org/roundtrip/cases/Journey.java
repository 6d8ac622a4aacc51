package org.roundtrip.cases;

/** The story a case lives through. */
public enum Journey {
    RETURN,
    EXCHANGE,
    REPAIR
}

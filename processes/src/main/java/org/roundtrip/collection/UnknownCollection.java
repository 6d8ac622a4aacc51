package org.roundtrip.collection;

/** A provider speaks of a page or a payment that our books don't have, or have otherwise. */
public class UnknownCollection extends Exception {
    private static final long serialVersionUID = 1L;

    public UnknownCollection(String message) {
        super(message);
    }
}

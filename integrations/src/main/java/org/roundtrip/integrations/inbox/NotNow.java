package org.roundtrip.integrations.inbox;

/** A message can't be worked yet: what it is about is not known here, or its provider can't be asked. Try again. */
public class NotNow extends Exception {
    private static final long serialVersionUID = 1L;

    public NotNow(String message) {
        super(message);
    }
}

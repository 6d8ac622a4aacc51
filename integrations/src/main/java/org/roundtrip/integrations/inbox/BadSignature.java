package org.roundtrip.integrations.inbox;

/** A webhook that its provider did not send, or not now. The message says what is wrong with it, never a secret. */
public class BadSignature extends Exception {
    private static final long serialVersionUID = 1L;

    public BadSignature(String message) {
        super(message);
    }
}

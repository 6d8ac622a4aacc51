package org.roundtrip.forms.portal;

/** A step was asked for without a request that is being filled in: never begun here, or older than a day. */
class NoDraft extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoDraft() {
        super("no half-filled request");
    }
}

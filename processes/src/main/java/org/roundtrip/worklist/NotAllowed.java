package org.roundtrip.worklist;

/** The person may not do this. {@code code} says why, for texts: {@code wrong-role}, {@code four-eyes}. */
public class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public NotAllowed(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}

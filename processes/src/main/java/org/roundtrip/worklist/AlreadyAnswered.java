package org.roundtrip.worklist;

/** The person has given this answer before; once is enough. {@code code} says which, for texts. */
public class AlreadyAnswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public AlreadyAnswered(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}

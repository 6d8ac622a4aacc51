package org.roundtrip.cases;

/** The case has moved on: what was asked for is no longer possible. {@code code} says what, for texts. */
public class TooLate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public TooLate(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}

package org.roundtrip.cases;

/** The case is not that far yet: what was asked for may be possible later. {@code code} says what, for texts. */
public class TooEarly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public TooEarly(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}

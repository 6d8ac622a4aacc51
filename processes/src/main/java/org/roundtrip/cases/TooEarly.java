package org.roundtrip.cases;

/** The case is not that far yet: what was asked for may be possible later. {@code code} says what, for texts. */
public class TooEarly extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooEarly(String code, String message) {
        super(code, message);
    }
}

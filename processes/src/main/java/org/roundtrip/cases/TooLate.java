package org.roundtrip.cases;

/** The case has moved on: what was asked for is no longer possible. {@code code} says what, for texts. */
public class TooLate extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooLate(String code, String message) {
        super(code, message);
    }
}

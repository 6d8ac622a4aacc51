package org.roundtrip.cases;

/** What was asked for is not to be had, for a reason that has a {@code code}: texts and programs tell reasons by it. */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    protected Refusal(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}

package org.roundtrip.cases;

/** There is no such case, or not for the one who asks: the answer is the same. */
public class CaseNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CaseNotFound(String which) {
        super("no case " + which);
    }
}

package org.roundtrip.worklist;

import org.roundtrip.cases.Refusal;

/** The person has given this answer before; once is enough. {@code code} says which, for texts. */
public class AlreadyAnswered extends Refusal {
    private static final long serialVersionUID = 1L;

    public AlreadyAnswered(String code, String message) {
        super(code, message);
    }
}

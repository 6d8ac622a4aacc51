package org.roundtrip.worklist;

import org.roundtrip.cases.Refusal;

/** The person may not do this. {@code code} says why, for texts: {@code wrong-role}, {@code four-eyes}. */
public class NotAllowed extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotAllowed(String code, String message) {
        super(code, message);
    }
}

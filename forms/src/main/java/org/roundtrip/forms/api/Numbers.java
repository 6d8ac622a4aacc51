package org.roundtrip.forms.api;

import org.roundtrip.cases.CaseNumber;

/** Case numbers out of paths. */
public final class Numbers {
    private Numbers() {}

    /** A text that is no number names no case, and is answered like a number nobody has. */
    public static CaseNumber of(String text) {
        try {
            return CaseNumber.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotHere();
        }
    }
}

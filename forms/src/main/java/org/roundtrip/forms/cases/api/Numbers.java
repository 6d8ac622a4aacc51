package org.roundtrip.forms.cases.api;

import org.roundtrip.cases.CaseNumber;
import org.roundtrip.forms.api.NotHere;

/** Case numbers out of paths. */
final class Numbers {
    private Numbers() {}

    /** A text that is no number names no case, and is answered like a number nobody has. */
    static CaseNumber of(String text) {
        try {
            return CaseNumber.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotHere();
        }
    }
}

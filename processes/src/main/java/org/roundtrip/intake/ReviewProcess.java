package org.roundtrip.intake;

import org.roundtrip.cases.CaseFile;

/** The model {@code request-review} as this package speaks to it. */
public interface ReviewProcess {
    /** The customer answered support's question. @return false if nothing waits for an answer */
    boolean questionAnswered(CaseFile file);
}

package org.roundtrip.returns;

import org.roundtrip.cases.CaseFile;

/** The model {@code return-case} as this package speaks to it. Called in the transaction of what it tells. */
public interface ReturnJourney {
    void start(CaseFile file);

    /** @return false if the model no longer lets the customer cancel */
    boolean cancel(CaseFile file);

    /** The customer took or declined what was offered after inspection. @return false if nothing waits for it */
    boolean offerAnswered(CaseFile file, boolean accepted);
}

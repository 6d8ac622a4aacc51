package org.roundtrip.withdrawal;

import org.roundtrip.cases.CaseFile;

/** The model {@code withdrawal-case} as this package speaks to it. Called in the transaction of what it tells. */
public interface WithdrawalProcess {
    /** Starts the handling of a statement, and looks for its order. @return the instance that drives it */
    String start(CaseFile file);

    /** The customer answered what support asked. @return false if nothing waits for it */
    boolean questionAnswered(String processInstanceId);
}

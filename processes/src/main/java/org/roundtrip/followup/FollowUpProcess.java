package org.roundtrip.followup;

import org.roundtrip.cases.CaseFile;

/** The model {@code follow-up} as this package speaks to it. Called in the transaction of what it tells. */
public interface FollowUpProcess {
    /** Starts an instance that asks by mail. */
    void ask(CaseFile file);

    /** The customer answered what he was asked. @return false if the instance no longer waits for it */
    boolean answered(String processInstanceId, boolean lowScore, boolean mayOffer);

    /** The customer answered although no instance waits for it. @return the instance it started */
    String answeredUnasked(CaseFile file, boolean lowScore, boolean mayOffer);
}

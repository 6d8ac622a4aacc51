package org.roundtrip.followup;

/** Asks customers how it went when the time has come. Called now and then, on any node. */
public interface FollowUpWork {
    /**
     * Asks those who are due, a batch at most. Each is asked once, however many nodes do this at the same time.
     *
     * @return whether there may be more
     */
    boolean askBatch();
}

package org.roundtrip.credit;

/** Takes what is left of credits whose time is over. Called now and then, on any node. */
public interface CreditExpiry {
    /**
     * Expires those whose time has come, a batch at most. Each expires once, however many nodes do this at the same time.
     *
     * @return whether there may be more
     */
    boolean expireBatch();
}

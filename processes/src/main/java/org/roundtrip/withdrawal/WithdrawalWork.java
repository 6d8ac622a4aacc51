package org.roundtrip.withdrawal;

/** Begins to handle what was stated. Called when something was, and now and then, on any node. */
public interface WithdrawalWork {
    /**
     * Begins with those nobody has begun with, a batch at most. Each is begun once, however many nodes do this.
     *
     * @return whether there may be more
     */
    boolean beginBatch();
}

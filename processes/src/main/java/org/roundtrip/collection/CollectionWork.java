package org.roundtrip.collection;

/**
 * Closes pages, captures holds and lets them go. Fetching work and noting what is about to be asked is one commit; then
 * the {@link CollectionGateway} is called with no transaction open; outcome and the step's completion are one commit.
 */
public interface CollectionWork {
    /** Works one batch. @return how many pieces of work were taken; a full batch means: come again at once */
    int workBatch();

    /**
     * Asks providers about pages and holds they have had for long without a word: a webhook may have been lost.
     *
     * @return how many were asked about
     */
    int checkPending();
}

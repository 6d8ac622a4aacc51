package org.roundtrip.shipping;

/**
 * Buys and voids the labels that cases wait for. Triggered by integrations (woken by the commit that created the work,
 * and by a poll as a fallback); takes a batch, calls the {@link Carrier} with no transaction open, stores the answers.
 */
public interface LabelWork {
    /** Works one batch. @return how many pieces of work were taken; a full batch means: come again at once */
    int workBatch();
}

package org.roundtrip.inventory;

/**
 * Reserves, releases and takes the units that cases wait for. Takes a batch, asks the {@link Inventory} with no
 * transaction open, stores the answers.
 */
public interface InventoryWork {
    /** Works one batch. @return how many pieces of work were taken; a full batch means: come again at once */
    int workBatch();
}

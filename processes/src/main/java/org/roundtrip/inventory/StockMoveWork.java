package org.roundtrip.inventory;

/** Puts goods back on the shelf that came back and are as good as new, and takes them off again if they are not ours. */
public interface StockMoveWork {
    /** Works one batch. @return whether there may be more: come again at once */
    boolean workBatch();
}

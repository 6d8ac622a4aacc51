package org.roundtrip.migration;

/** Moves the cases of migrations that are under way. */
public interface MigrationWork {
    /** Works one batch. @return whether there may be more: come again at once */
    boolean workBatch();
}

package org.roundtrip.creditnote;

/** Issues the credit notes that are due. */
public interface CreditNoteWork {
    /** Issues one batch. @return whether there may be more: come again at once */
    boolean issueBatch();
}

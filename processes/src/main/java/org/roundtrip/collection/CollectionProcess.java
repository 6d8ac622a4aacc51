package org.roundtrip.collection;

/** The models of this package as it speaks to them. Called in the transaction of what it tells. */
public interface CollectionProcess {
    /** The money is there, or held. @return false if {@code collect-payment} does not wait for that now */
    boolean paid(Collection collection);

    /** The provider makes no page. @return false if {@code collect-payment} does not wait for that now */
    boolean refused(Collection collection);

    /** It is no longer wanted. @return false if {@code collect-payment} does not wait for that now */
    boolean cancelled(Collection collection);

    /** What was held is captured after all. @return false if {@code capture-hold} does not wait for that now */
    boolean captured(Collection collection);

    /** What was held is let go after all. @return false if {@code give-back-collection} does not wait for that now */
    boolean released(Collection collection);

    /** Somebody has decided on a hold that had ended by itself: finance need not look at it any more. */
    void decided(Collection collection);

    /** Whether nobody asks for the money any more. */
    boolean isOver(Collection collection);

    /** Money came that nobody asks for any more: it goes back. */
    void giveBack(Collection collection, String caseNumber);

    /** A hold ended by itself. @return the instance that tells finance */
    String lost(Collection collection, String caseNumber);
}

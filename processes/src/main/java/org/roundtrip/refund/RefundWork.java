package org.roundtrip.refund;

/**
 * The only mover of refund attempts. Fetching work and marking attempts SENDING is one commit; then the
 * {@link PaymentGateway} is called with no transaction open; the outcome and the step's completion are one commit.
 */
public interface RefundWork {
    /** Works one batch. @return how many pieces of work were taken; a full batch means: come again at once */
    int workBatch();

    /**
     * Asks the providers about refunds they have had for long without a word: a webhook may have been lost.
     *
     * @return how many were asked about
     */
    int checkPending();

    /**
     * Takes in what a provider reports of a refund: by webhook, by a status check, in any order, any number of times.
     *
     * @throws UnknownRefund if no attempt of ours matches: park it and try again, never create a refund from it
     */
    void learn(RefundSnapshot snapshot) throws UnknownRefund;
}

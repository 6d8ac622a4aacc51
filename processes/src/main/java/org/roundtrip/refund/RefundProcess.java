package org.roundtrip.refund;

/** The models {@code refund-payout} and {@code refund-bounce} as this package speaks to them. */
public interface RefundProcess {
    /** Everything is paid. @return false if the model does not wait for that now */
    boolean settled(Refund refund);

    /** The provider failed after it had taken the refund. @return false if the model does not wait for that now */
    boolean failed(Refund refund);

    /** Whether nothing of the payout is under way any more. */
    boolean isOver(Refund refund);

    /** Money came back that had been paid out. */
    void bounced(Refund refund, String caseNumber);
}

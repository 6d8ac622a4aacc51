package org.roundtrip.forms.bench;

import org.roundtrip.refund.Refund;
import org.roundtrip.refund.RefundProcess;

/** Stands in for the models of a payout: nothing waits, nothing has ended. */
public class FakePayout implements RefundProcess {
    @Override
    public boolean settled(Refund refund) {
        return false;
    }

    @Override
    public boolean failed(Refund refund) {
        return false;
    }

    @Override
    public boolean isOver(Refund refund) {
        return false;
    }

    @Override
    public void bounced(Refund refund, String caseNumber) {
        throw new IllegalStateException("nothing bounces here");
    }
}

package org.roundtrip.refund.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.refund.BouncedRefund;
import org.springframework.stereotype.Component;

/** Carries "Close case again" from the model to {@link BouncedRefund}. */
@Component
class SettleBouncedRefundDelegate implements JavaDelegate {
    private final BouncedRefund bounced;

    SettleBouncedRefundDelegate(BouncedRefund bounced) {
        this.bounced = bounced;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bounced.settle((Long) execution.getVariable(RefundPayout.REFUND_ID));
    }
}

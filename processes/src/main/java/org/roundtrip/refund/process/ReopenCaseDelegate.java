package org.roundtrip.refund.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.refund.BouncedRefund;
import org.springframework.stereotype.Component;

/** Carries "Reopen case" from the model to {@link BouncedRefund}. */
@Component
class ReopenCaseDelegate implements JavaDelegate {
    private final BouncedRefund bounced;

    ReopenCaseDelegate(BouncedRefund bounced) {
        this.bounced = bounced;
    }

    @Override
    public void execute(DelegateExecution execution) {
        bounced.reopen((Long) execution.getVariable(RefundPayout.REFUND_ID));
    }
}

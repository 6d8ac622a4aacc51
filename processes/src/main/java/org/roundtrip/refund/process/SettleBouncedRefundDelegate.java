package org.roundtrip.refund.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.refund.BouncedRefund;
import org.roundtrip.work.process.ProcessMessages;
import org.springframework.stereotype.Component;

/** Carries "Close case again" from the model to {@link BouncedRefund}. */
@Component
class SettleBouncedRefundDelegate implements JavaDelegate {
    private final BouncedRefund bounced;
    private final CaseDesk cases;
    private final ProcessMessages messages;

    SettleBouncedRefundDelegate(BouncedRefund bounced, CaseDesk cases, ProcessMessages messages) {
        this.bounced = bounced;
        this.cases = cases;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var journey =
                cases.get((Long) execution.getVariable(RefundPayout.CASE_ID)).processInstanceId();
        bounced.settle((Long) execution.getVariable(RefundPayout.REFUND_ID), messages.isOver(journey));
    }
}

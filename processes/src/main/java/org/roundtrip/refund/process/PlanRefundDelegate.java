package org.roundtrip.refund.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.refund.PaymentTooSmall;
import org.roundtrip.refund.PlanRefund;
import org.springframework.stereotype.Component;

/** Carries "Reserve the money" from the model to {@link PlanRefund}. */
@Component
class PlanRefundDelegate implements JavaDelegate {
    private final PlanRefund plan;

    PlanRefundDelegate(PlanRefund plan) {
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            var payBy = plan.plan((Long) execution.getVariable(RefundPayout.REFUND_ID));
            execution.setVariable(RefundPayout.PAY_BY, payBy.name());
        } catch (PaymentTooSmall e) {
            throw new BpmnError(RefundPayout.PAYMENT_TOO_SMALL);
        }
    }
}

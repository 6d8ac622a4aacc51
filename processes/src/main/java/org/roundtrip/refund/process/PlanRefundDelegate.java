package org.roundtrip.refund.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.refund.AttemptBook;
import org.roundtrip.refund.PaymentTooSmall;
import org.roundtrip.refund.PlanRefund;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Reserve the money" from the model to {@link PlanRefund}. */
@Component
class PlanRefundDelegate implements JavaDelegate {
    private final PlanRefund plan;
    private final AttemptBook book;

    PlanRefundDelegate(PlanRefund plan, AttemptBook book) {
        this.plan = plan;
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            var payBy = plan.plan(execution.getProcessInstanceId());
            execution.setVariable(RefundPayout.PAY_BY, Passing.value(payBy.name()));
        } catch (PaymentTooSmall e) {
            book.refunds(List.of(execution.getProcessInstanceId()))
                    .forEach(refund -> book.blocked(refund, "payment-too-small"));
            throw new BpmnError(RefundPayout.PAYMENT_TOO_SMALL);
        }
    }
}

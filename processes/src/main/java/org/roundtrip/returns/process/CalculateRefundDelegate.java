package org.roundtrip.returns.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.returns.CalculateRefund;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Calculate refund" from the model to {@link CalculateRefund}. */
@Component
class CalculateRefundDelegate implements JavaDelegate {
    private final CalculateRefund calculateRefund;

    CalculateRefundDelegate(CalculateRefund calculateRefund) {
        this.calculateRefund = calculateRefund;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ReturnCase.CASE_ID);
        var calculated = calculateRefund.calculate(caseId);
        execution.setVariables(Passing.values(
                Map.of(ReturnCase.REFUND_ID, calculated.refundId(), ReturnCase.REFUND_DUE, calculated.refundDue())));
        if (calculated.sendBack()) {
            // Looked at after the payout, which may take days.
            execution.setVariable(ReturnCase.SEND_BACK, true);
        }
    }
}

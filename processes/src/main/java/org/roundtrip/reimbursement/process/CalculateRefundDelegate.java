package org.roundtrip.reimbursement.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.reimbursement.CalculateRefund;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Calculate refund" from the model to {@link CalculateRefund}. */
@Component
class CalculateRefundDelegate implements JavaDelegate {
    private static final String CASE_ID = "caseId";
    private static final String REFUND_ID = "refundId";
    private static final String REFUND_DUE = "refundDue";
    private static final String SEND_BACK = "sendBack";

    private final CalculateRefund calculateRefund;

    CalculateRefundDelegate(CalculateRefund calculateRefund) {
        this.calculateRefund = calculateRefund;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(CASE_ID);
        var calculated = calculateRefund.calculate(caseId);
        execution.setVariables(
                Passing.values(Map.of(REFUND_ID, calculated.refundId(), REFUND_DUE, calculated.refundDue())));
        if (calculated.sendBack()) {
            // Looked at after the payout, which may take days.
            execution.setVariable(SEND_BACK, true);
        }
    }
}

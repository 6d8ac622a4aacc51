package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.RemedyRepair;
import org.springframework.stereotype.Component;

/** Carries "Calculate refund" from the model to {@link RemedyRepair}. */
@Component
class CalculateRemedyDelegate implements JavaDelegate {
    private final RemedyRepair remedyRepair;

    CalculateRemedyDelegate(RemedyRepair remedyRepair) {
        this.remedyRepair = remedyRepair;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        execution.setVariable(RepairCase.REFUND_ID, remedyRepair.refund(caseId));
        execution.setVariable(RepairCase.REMEDY, "DONE");
    }
}

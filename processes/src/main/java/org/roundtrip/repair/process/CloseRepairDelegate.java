package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.CloseRepair;
import org.springframework.stereotype.Component;

/** Carries "Close repair" from the model to {@link CloseRepair}. */
@Component
class CloseRepairDelegate implements JavaDelegate {
    private final CloseRepair closeRepair;

    CloseRepairDelegate(CloseRepair closeRepair) {
        this.closeRepair = closeRepair;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        closeRepair.close(caseId);
    }
}

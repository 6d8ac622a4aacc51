package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.ClaimOfMaker;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Tell repair" from the model to {@link ClaimOfMaker}. */
@Component
class TellRepairDelegate implements JavaDelegate {
    private final ClaimOfMaker claimOfMaker;

    TellRepairDelegate(ClaimOfMaker claimOfMaker) {
        this.claimOfMaker = claimOfMaker;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        execution.setVariable(RepairCase.TO_MATCH, Passing.value(claimOfMaker.tellRepair(caseId)));
    }
}

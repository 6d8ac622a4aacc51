package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.ClaimOfMaker;
import org.springframework.stereotype.Component;

/** Carries "Send to maker" from the model to {@link ClaimOfMaker}. */
@Component
class SendToMakerDelegate implements JavaDelegate {
    private final ClaimOfMaker claimOfMaker;

    SendToMakerDelegate(ClaimOfMaker claimOfMaker) {
        this.claimOfMaker = claimOfMaker;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        claimOfMaker.open(caseId);
    }
}

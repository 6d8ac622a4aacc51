package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.LendDevice;
import org.springframework.stereotype.Component;

/** Carries "End loan" from the model to {@link LendDevice}. */
@Component
class EndLoanDelegate implements JavaDelegate {
    private final LendDevice lendDevice;

    EndLoanDelegate(LendDevice lendDevice) {
        this.lendDevice = lendDevice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        lendDevice.none(caseId);
    }
}

package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.LendDevice;
import org.springframework.stereotype.Component;

/** Carries "Prepare sending" from the model to {@link LendDevice}. */
@Component
class PrepareLoanDelegate implements JavaDelegate {
    private final LendDevice lendDevice;

    PrepareLoanDelegate(LendDevice lendDevice) {
        this.lendDevice = lendDevice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        lendDevice.prepare(caseId);
    }
}

package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.LendDevice;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Note loan" from the model to {@link LendDevice}. */
@Component
class NoteLentDelegate implements JavaDelegate {
    private final LendDevice lendDevice;

    NoteLentDelegate(LendDevice lendDevice) {
        this.lendDevice = lendDevice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        execution.setVariable(RepairCase.REPAIR_OVER, Passing.value(lendDevice.lent(caseId)));
    }
}

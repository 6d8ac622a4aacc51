package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.DeviceWay;
import org.springframework.stereotype.Component;

/** Carries "Prepare sending back" from the model to {@link DeviceWay}. */
@Component
class PrepareBackDelegate implements JavaDelegate {
    private final DeviceWay deviceWay;

    PrepareBackDelegate(DeviceWay deviceWay) {
        this.deviceWay = deviceWay;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        deviceWay.sendBack(caseId);
        execution.setVariable(RepairCase.PURPOSE, "BACK");
    }
}

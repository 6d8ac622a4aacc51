package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.DeviceWay;
import org.springframework.stereotype.Component;

/** Carries "Warn of clock" from the model to {@link DeviceWay}. */
@Component
class WarnOfClockDelegate implements JavaDelegate {
    private final DeviceWay deviceWay;

    WarnOfClockDelegate(DeviceWay deviceWay) {
        this.deviceWay = deviceWay;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        deviceWay.warn(caseId);
    }
}

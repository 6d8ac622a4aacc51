package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.DeviceWay;
import org.springframework.stereotype.Component;

/** Carries "Note delivery" from the model to {@link DeviceWay}. */
@Component
class NoteDeviceDeliveredDelegate implements JavaDelegate {
    private final DeviceWay deviceWay;

    NoteDeviceDeliveredDelegate(DeviceWay deviceWay) {
        this.deviceWay = deviceWay;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        deviceWay.delivered(caseId);
    }
}

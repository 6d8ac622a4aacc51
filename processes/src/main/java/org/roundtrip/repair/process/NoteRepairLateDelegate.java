package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.DeviceWay;
import org.springframework.stereotype.Component;

/** Carries "Note lateness" from the model to {@link DeviceWay}. */
@Component
class NoteRepairLateDelegate implements JavaDelegate {
    private final DeviceWay deviceWay;

    NoteRepairLateDelegate(DeviceWay deviceWay) {
        this.deviceWay = deviceWay;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        deviceWay.late(caseId);
    }
}

package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.DeviceWay;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Take delivery" from the model to {@link DeviceWay}. */
@Component
class TakeRepairDeliveryDelegate implements JavaDelegate {
    private final DeviceWay deviceWay;

    TakeRepairDeliveryDelegate(DeviceWay deviceWay) {
        this.deviceWay = deviceWay;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        execution.setVariable(RepairCase.ARRIVED, Passing.value(deviceWay.takeDelivery(caseId)));
    }
}

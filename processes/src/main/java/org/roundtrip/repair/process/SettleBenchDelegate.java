package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.DeviceWay;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Settle bench" from the model to {@link DeviceWay}. */
@Component
class SettleBenchDelegate implements JavaDelegate {
    private final DeviceWay deviceWay;

    SettleBenchDelegate(DeviceWay deviceWay) {
        this.deviceWay = deviceWay;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        var send = deviceWay.settleBench(caseId).send();
        execution.setVariable(RepairCase.NEXT, Passing.value(send == null ? "REMEDY" : "SEND"));
        if (send != null) {
            execution.setVariable(RepairCase.PURPOSE, send.name());
        }
    }
}

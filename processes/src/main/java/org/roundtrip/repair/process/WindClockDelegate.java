package org.roundtrip.repair.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.DeviceWay;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Wind clock" from the model to {@link DeviceWay}. */
@Component
class WindClockDelegate implements JavaDelegate {
    private final DeviceWay deviceWay;

    WindClockDelegate(DeviceWay deviceWay) {
        this.deviceWay = deviceWay;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        var clockwork = deviceWay.wind(caseId);
        execution.setVariable(RepairCase.CLOCK_WARN_AT, Passing.value(Date.from(clockwork.warnAt())));
        execution.setVariable(RepairCase.CLOCK_ENDS_AT, Passing.value(Date.from(clockwork.endsAt())));
    }
}

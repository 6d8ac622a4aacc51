package org.roundtrip.returns.process;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.returns.CloseReturn;
import org.springframework.stereotype.Component;

/** Carries "Take delivery" from the model to {@link CloseReturn}. */
@Component
class TakeDeliveryDelegate implements JavaDelegate {
    private final CloseReturn closeReturn;

    TakeDeliveryDelegate(CloseReturn closeReturn) {
        this.closeReturn = closeReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ReturnCase.CASE_ID);
        boolean lost = (Boolean) execution.getVariable(ReturnCase.PARCEL_LOST);
        var warnAt = closeReturn.takeDelivery(caseId, lost);
        execution.setVariables(Map.of(ReturnCase.TO_INSPECT, !lost, ReturnCase.REFUND_WARN_AT, Date.from(warnAt)));
    }
}

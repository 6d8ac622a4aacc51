package org.roundtrip.returns.process;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.returns.CloseReturn;
import org.roundtrip.work.process.Passing;
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
        var delivery = closeReturn.takeDelivery(caseId);
        execution.setVariables(Passing.values(Map.of(
                ReturnCase.TO_INSPECT, !delivery.lost(), ReturnCase.REFUND_WARN_AT, Date.from(delivery.warnAt()))));
    }
}

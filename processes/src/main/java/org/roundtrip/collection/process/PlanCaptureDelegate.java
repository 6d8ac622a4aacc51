package org.roundtrip.collection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.collection.SettleHold;
import org.springframework.stereotype.Component;

/** Carries "Plan capture" from the model to {@link SettleHold}. */
@Component
class PlanCaptureDelegate implements JavaDelegate {
    private final SettleHold holds;

    PlanCaptureDelegate(SettleHold holds) {
        this.holds = holds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        holds.planCapture((Long) execution.getVariable(CollectPayment.COLLECTION_ID), execution.getProcessInstanceId());
        execution.setVariable(CollectPayment.WAS_CAPTURED, false);
    }
}

package org.roundtrip.collection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.collection.GiveBackCollection;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Plan giving back" from the model to {@link GiveBackCollection}. */
@Component
class PlanGivingBackDelegate implements JavaDelegate {
    private final GiveBackCollection giving;

    PlanGivingBackDelegate(GiveBackCollection giving) {
        this.giving = giving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var plan = giving.plan(
                (Long) execution.getVariable(CollectPayment.COLLECTION_ID), execution.getProcessInstanceId());
        execution.setVariable(CollectPayment.WHAT, Passing.value(plan.what().name()));
        if (plan.turn() != null) {
            execution.setVariable(CollectPayment.TURN, plan.turn().name());
        }
        if (plan.refundId() != null) {
            execution.setVariable(CollectPayment.REFUND_ID, plan.refundId());
        }
    }
}

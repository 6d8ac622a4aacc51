package org.roundtrip.collection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.collection.AskForPayment;
import org.springframework.stereotype.Component;

/** Carries "Stop asking" from the model to {@link AskForPayment}. */
@Component
class StopAskingDelegate implements JavaDelegate {
    private final AskForPayment asking;

    StopAskingDelegate(AskForPayment asking) {
        this.asking = asking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        asking.stop((Long) execution.getVariable(CollectPayment.COLLECTION_ID));
    }
}

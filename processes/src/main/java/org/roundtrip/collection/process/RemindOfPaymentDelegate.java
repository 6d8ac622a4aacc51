package org.roundtrip.collection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.collection.AskForPayment;
import org.springframework.stereotype.Component;

/** Carries "Remind customer" from the model to {@link AskForPayment}. */
@Component
class RemindOfPaymentDelegate implements JavaDelegate {
    private final AskForPayment asking;

    RemindOfPaymentDelegate(AskForPayment asking) {
        this.asking = asking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        asking.remind((Long) execution.getVariable(CollectPayment.COLLECTION_ID));
    }
}

package org.roundtrip.collection.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.collection.AskForPayment;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Ask for payment" from the model to {@link AskForPayment}. */
@Component
class AskForPaymentDelegate implements JavaDelegate {
    private final AskForPayment asking;

    AskForPaymentDelegate(AskForPayment asking) {
        this.asking = asking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var times = asking.ask(
                (Long) execution.getVariable(CollectPayment.COLLECTION_ID), execution.getProcessInstanceId());
        execution.setVariable(CollectPayment.COLLECTED, false);
        execution.setVariable(CollectPayment.REMIND_AT, Passing.value(Date.from(times.remindAt())));
        execution.setVariable(CollectPayment.PAY_BY, Passing.value(Date.from(times.payBy())));
    }
}

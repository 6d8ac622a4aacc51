package org.roundtrip.collection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Carries "Note that it is captured" from the model to whoever called it. */
@Component
class NoteCapturedDelegate implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(CollectPayment.WAS_CAPTURED, true);
    }
}

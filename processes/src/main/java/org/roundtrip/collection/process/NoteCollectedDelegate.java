package org.roundtrip.collection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Carries "Note that it is collected" from the model to whoever called it. */
@Component
class NoteCollectedDelegate implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(CollectPayment.COLLECTED, true);
    }
}

package org.roundtrip.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.followup.AskHowItWent;
import org.springframework.stereotype.Component;

/** Carries "Ask how it went" from the model to {@link AskHowItWent}. */
@Component
class AskHowItWentDelegate implements JavaDelegate {
    private final AskHowItWent askHowItWent;

    AskHowItWentDelegate(AskHowItWent askHowItWent) {
        this.askHowItWent = askHowItWent;
    }

    @Override
    public void execute(DelegateExecution execution) {
        askHowItWent.ask((Long) execution.getVariable(FollowUpModel.CASE_ID), execution.getProcessInstanceId());
    }
}

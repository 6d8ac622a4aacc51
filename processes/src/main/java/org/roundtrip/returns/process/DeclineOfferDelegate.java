package org.roundtrip.returns.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.returns.DeclineOffer;
import org.springframework.stereotype.Component;

/** Carries "Note declined offer" from the model to {@link DeclineOffer}. */
@Component
class DeclineOfferDelegate implements JavaDelegate {
    private final DeclineOffer declineOffer;

    DeclineOfferDelegate(DeclineOffer declineOffer) {
        this.declineOffer = declineOffer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ReturnCase.CASE_ID);
        declineOffer.decline(caseId);
    }
}

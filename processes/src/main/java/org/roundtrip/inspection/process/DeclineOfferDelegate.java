package org.roundtrip.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.inspection.DeclineOffer;
import org.springframework.stereotype.Component;

/** Carries "Note declined offer" from the model to {@link DeclineOffer}. */
@Component
class DeclineOfferDelegate implements JavaDelegate {
    private static final String CASE_ID = "caseId";

    private final DeclineOffer declineOffer;

    DeclineOfferDelegate(DeclineOffer declineOffer) {
        this.declineOffer = declineOffer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(CASE_ID);
        declineOffer.decline(caseId);
    }
}

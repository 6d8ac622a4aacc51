package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.OfferRepair;
import org.springframework.stereotype.Component;

/** Carries "Take acceptance" from the model to {@link OfferRepair}. */
@Component
class TakeAcceptanceDelegate implements JavaDelegate {
    private final OfferRepair offerRepair;

    TakeAcceptanceDelegate(OfferRepair offerRepair) {
        this.offerRepair = offerRepair;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        execution.setVariable(RepairCase.COLLECTION_ID, offerRepair.accepted(caseId));
        execution.setVariable(RepairCase.QUOTE, "ACCEPTED");
    }
}

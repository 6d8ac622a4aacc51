package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.OfferRepair;
import org.springframework.stereotype.Component;

/** Carries "End quote" from the model to {@link OfferRepair}. */
@Component
class EndQuoteDelegate implements JavaDelegate {
    private final OfferRepair offerRepair;

    EndQuoteDelegate(OfferRepair offerRepair) {
        this.offerRepair = offerRepair;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        offerRepair.over(caseId);
        execution.setVariable(RepairCase.QUOTE, "DECLINED");
    }
}

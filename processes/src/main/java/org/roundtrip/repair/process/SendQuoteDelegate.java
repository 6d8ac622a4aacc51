package org.roundtrip.repair.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.OfferRepair;
import org.springframework.stereotype.Component;

/** Carries "Send quote" from the model to {@link OfferRepair}. */
@Component
class SendQuoteDelegate implements JavaDelegate {
    private final OfferRepair offerRepair;

    SendQuoteDelegate(OfferRepair offerRepair) {
        this.offerRepair = offerRepair;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        execution.setVariable(RepairCase.VALID_UNTIL, Date.from(offerRepair.send(caseId)));
    }
}

package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.OfferRepair;
import org.springframework.stereotype.Component;

/** Carries "Note payment" from the model to {@link OfferRepair}. */
@Component
class NoteQuotePaidDelegate implements JavaDelegate {
    private final OfferRepair offerRepair;

    NoteQuotePaidDelegate(OfferRepair offerRepair) {
        this.offerRepair = offerRepair;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        boolean collected = Boolean.TRUE.equals(execution.getVariable(RepairCase.COLLECTED));
        execution.setVariable(RepairCase.QUOTE, offerRepair.paid(caseId, collected) ? "ACCEPTED" : "DECLINED");
    }
}

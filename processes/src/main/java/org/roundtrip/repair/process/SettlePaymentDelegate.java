package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.OfferRepair;
import org.springframework.stereotype.Component;

/** Carries "Settle payment" from the model to {@link OfferRepair}. */
@Component
class SettlePaymentDelegate implements JavaDelegate {
    private final OfferRepair offerRepair;

    SettlePaymentDelegate(OfferRepair offerRepair) {
        this.offerRepair = offerRepair;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        var before = (Long) execution.getVariable(RepairCase.COLLECTION_ID);
        execution.setVariable(RepairCase.COLLECTION_ID, offerRepair.settle(caseId, before == null ? 0 : before));
    }
}

package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.DecideEntitlement;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Decide entitlement" from the model to {@link DecideEntitlement}. */
@Component
class DecideEntitlementDelegate implements JavaDelegate {
    private final DecideEntitlement decideEntitlement;

    DecideEntitlementDelegate(DecideEntitlement decideEntitlement) {
        this.decideEntitlement = decideEntitlement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        execution.setVariable(
                RepairCase.REVIEW, Passing.value(decideEntitlement.decide(caseId, execution.getProcessInstanceId())));
        execution.setVariable(RepairCase.DECISION, Passing.value("ACCEPT"));
    }
}

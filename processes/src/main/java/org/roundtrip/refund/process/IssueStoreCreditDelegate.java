package org.roundtrip.refund.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.refund.PlanRefund;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Issue store credit" from the model to {@link PlanRefund}. */
@Component
class IssueStoreCreditDelegate implements JavaDelegate {
    private final PlanRefund plan;
    private final CaseDesk cases;

    IssueStoreCreditDelegate(PlanRefund plan, CaseDesk cases) {
        this.plan = plan;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = cases.get((Long) execution.getVariable(RefundPayout.CASE_ID));
        execution.setVariable(
                RefundPayout.SETTLED, Passing.value(plan.giveStoreCredit(execution.getProcessInstanceId(), file)));
    }
}

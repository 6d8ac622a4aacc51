package org.roundtrip.refund.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.roundtrip.refund.DecideApproval;
import org.springframework.stereotype.Component;

/** Carries "Decide approval" from the model to {@link DecideApproval}. */
@Component
class DecideApprovalDelegate implements JavaDelegate {
    private final DecideApproval approval;

    DecideApprovalDelegate(DecideApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int needed =
                approval.decide((Long) execution.getVariable(RefundPayout.REFUND_ID), execution.getProcessInstanceId());
        // Looked at again only after somebody has approved.
        execution.setVariable(RefundPayout.APPROVALS_NEEDED, Variables.integerValue(needed, needed == 0));
    }
}

package org.roundtrip.withdrawal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.withdrawal.CloseWithdrawal;
import org.springframework.stereotype.Component;

/** Carries "Refuse withdrawal" from the model to {@link CloseWithdrawal}. */
@Component
class RefuseWithdrawalDelegate implements JavaDelegate {
    private final CloseWithdrawal useCase;

    RefuseWithdrawalDelegate(CloseWithdrawal useCase) {
        this.useCase = useCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(WithdrawalCase.CASE_ID);
        useCase.refuse(caseId);
    }
}

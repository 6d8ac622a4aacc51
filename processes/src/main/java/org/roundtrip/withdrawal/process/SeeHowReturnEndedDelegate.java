package org.roundtrip.withdrawal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.withdrawal.CloseWithdrawal;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "See how return ended" from the model to {@link CloseWithdrawal}. */
@Component
class SeeHowReturnEndedDelegate implements JavaDelegate {
    private final CloseWithdrawal useCase;

    SeeHowReturnEndedDelegate(CloseWithdrawal useCase) {
        this.useCase = useCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(WithdrawalCase.CASE_ID);
        execution.setVariable(WithdrawalCase.GOODS_MISSING, Passing.value(useCase.goodsMissing(caseId)));
    }
}

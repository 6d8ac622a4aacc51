package org.roundtrip.withdrawal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.withdrawal.RefundBeforeGoods;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Check dispatch" from the model to {@link RefundBeforeGoods}. */
@Component
class CheckDispatchDelegate implements JavaDelegate {
    private final RefundBeforeGoods useCase;

    CheckDispatchDelegate(RefundBeforeGoods useCase) {
        this.useCase = useCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(WithdrawalCase.CASE_ID);
        execution.setVariable(WithdrawalCase.DUE_NOW, Passing.value(useCase.dueNow(caseId)));
    }
}

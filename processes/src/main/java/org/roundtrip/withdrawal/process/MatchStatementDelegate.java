package org.roundtrip.withdrawal.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.withdrawal.MatchStatement;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Match statement" from the model to {@link MatchStatement}. */
@Component
class MatchStatementDelegate implements JavaDelegate {
    private final MatchStatement useCase;

    MatchStatementDelegate(MatchStatement useCase) {
        this.useCase = useCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(WithdrawalCase.CASE_ID);
        execution.setVariable(WithdrawalCase.CLEAR, Passing.value(useCase.match(caseId)));
    }
}

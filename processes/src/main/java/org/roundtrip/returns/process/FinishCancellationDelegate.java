package org.roundtrip.returns.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.returns.CloseReturn;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Finish cancellation" from the model to {@link CloseReturn}. */
@Component
class FinishCancellationDelegate implements JavaDelegate {
    private final CloseReturn closeReturn;

    FinishCancellationDelegate(CloseReturn closeReturn) {
        this.closeReturn = closeReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ReturnCase.CASE_ID);
        execution.setVariable(ReturnCase.KEPT_DUE, Passing.value(closeReturn.finishCancellation(caseId)));
    }
}

package org.roundtrip.returns.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.returns.CloseReturn;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Close case" from the model to {@link CloseReturn}. */
@Component
class CloseCaseDelegate implements JavaDelegate {
    private final CloseReturn closeReturn;

    CloseCaseDelegate(CloseReturn closeReturn) {
        this.closeReturn = closeReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ReturnCase.CASE_ID);
        execution.setVariable(ReturnCase.REFUNDED, Passing.value(closeReturn.close(caseId)));
    }
}

package org.roundtrip.returns.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.returns.CloseReturn;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Close without parcel" from the model to {@link CloseReturn}. */
@Component
class CloseAbandonedDelegate implements JavaDelegate {
    private final CloseReturn closeReturn;

    CloseAbandonedDelegate(CloseReturn closeReturn) {
        this.closeReturn = closeReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ReturnCase.CASE_ID);
        execution.setVariable(ReturnCase.KEPT_DUE, Passing.value(closeReturn.abandon(caseId)));
    }
}

package org.roundtrip.returns.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.returns.CloseReturn;
import org.springframework.stereotype.Component;

/** Carries "Refuse request" from the model to {@link CloseReturn}. */
@Component
class RefuseRequestDelegate implements JavaDelegate {
    private final CloseReturn closeReturn;

    RefuseRequestDelegate(CloseReturn closeReturn) {
        this.closeReturn = closeReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ReturnCase.CASE_ID);
        closeReturn.refuse(caseId);
    }
}

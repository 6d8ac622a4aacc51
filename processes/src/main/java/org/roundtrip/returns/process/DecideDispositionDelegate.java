package org.roundtrip.returns.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.returns.DecideDisposition;
import org.springframework.stereotype.Component;

/** Carries "Decide disposition" from the model to {@link DecideDisposition}. */
@Component
class DecideDispositionDelegate implements JavaDelegate {
    private final DecideDisposition decideDisposition;

    DecideDispositionDelegate(DecideDisposition decideDisposition) {
        this.decideDisposition = decideDisposition;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ReturnCase.CASE_ID);
        decideDisposition.decide(caseId, (Boolean) execution.getVariable(ReturnCase.DISPUTED));
    }
}

package org.roundtrip.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.inspection.DecideDisposition;
import org.springframework.stereotype.Component;

/** Carries "Decide disposition" from the model to {@link DecideDisposition}. */
@Component
class DecideDispositionDelegate implements JavaDelegate {
    private static final String CASE_ID = "caseId";
    private static final String DISPUTED = "disputed";

    private final DecideDisposition decideDisposition;

    DecideDispositionDelegate(DecideDisposition decideDisposition) {
        this.decideDisposition = decideDisposition;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(CASE_ID);
        decideDisposition.decide(caseId, (Boolean) execution.getVariable(DISPUTED));
    }
}

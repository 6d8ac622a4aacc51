package org.roundtrip.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.intake.DecidePolicy;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Decide policy" from the model to {@link DecidePolicy}. */
@Component
class DecidePolicyDelegate implements JavaDelegate {
    private static final String CASE_ID = "caseId";
    private static final String DECISION = "decision";

    private final DecidePolicy decidePolicy;

    DecidePolicyDelegate(DecidePolicy decidePolicy) {
        this.decidePolicy = decidePolicy;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(CASE_ID);
        execution.setVariable(
                DECISION,
                Passing.value(decidePolicy
                        .decide(caseId, execution.getProcessInstanceId())
                        .name()));
    }
}

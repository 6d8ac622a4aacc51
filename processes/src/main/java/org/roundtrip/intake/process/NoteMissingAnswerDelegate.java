package org.roundtrip.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.intake.MissingAnswer;
import org.springframework.stereotype.Component;

/** Carries "Note missing answer" from the model to {@link MissingAnswer}. */
@Component
class NoteMissingAnswerDelegate implements JavaDelegate {
    private static final String CASE_ID = "caseId";

    private final MissingAnswer missingAnswer;

    NoteMissingAnswerDelegate(MissingAnswer missingAnswer) {
        this.missingAnswer = missingAnswer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(CASE_ID);
        missingAnswer.note(caseId);
    }
}

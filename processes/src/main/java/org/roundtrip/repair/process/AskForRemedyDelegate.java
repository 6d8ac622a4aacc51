package org.roundtrip.repair.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.RemedyRepair;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Ask for choice" from the model to {@link RemedyRepair}. */
@Component
class AskForRemedyDelegate implements JavaDelegate {
    private final RemedyRepair remedyRepair;

    AskForRemedyDelegate(RemedyRepair remedyRepair) {
        this.remedyRepair = remedyRepair;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        var asked = remedyRepair.ask(caseId);
        execution.setVariable(RepairCase.ENTITLED, Passing.value(asked.entitled()));
        execution.setVariable(RepairCase.CHOOSE_BY, Passing.value(Date.from(asked.chooseBy())));
        execution.setVariable(RepairCase.REMEDY, "BACK");
        // What becomes of it if he says nothing.
        execution.setVariable(RepairCase.CHOICE, asked.otherwise().name());
    }
}

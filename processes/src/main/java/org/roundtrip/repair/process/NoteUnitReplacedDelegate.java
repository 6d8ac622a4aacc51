package org.roundtrip.repair.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.RemedyRepair;
import org.springframework.stereotype.Component;

/** Carries "Note new unit" from the model to {@link RemedyRepair}. */
@Component
class NoteUnitReplacedDelegate implements JavaDelegate {
    private final RemedyRepair remedyRepair;

    NoteUnitReplacedDelegate(RemedyRepair remedyRepair) {
        this.remedyRepair = remedyRepair;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        remedyRepair.replaced(caseId);
        execution.setVariable(RepairCase.REMEDY, "DONE");
    }
}

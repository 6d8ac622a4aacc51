package org.roundtrip.repair.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.repair.LendDevice;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Ask loan back" from the model to {@link LendDevice}. */
@Component
class AskLoanBackDelegate implements JavaDelegate {
    private final LendDevice lendDevice;

    AskLoanBackDelegate(LendDevice lendDevice) {
        this.lendDevice = lendDevice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(RepairCase.CASE_ID);
        execution.setVariable(RepairCase.LOAN_DUE_AT, Passing.value(Date.from(lendDevice.askBack(caseId))));
    }
}

package org.roundtrip.intake.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.cases.CaseFiles;
import org.roundtrip.cases.CaseNumber;
import org.springframework.stereotype.Component;

/** Says for one part of a request which case it is and which journey it takes. */
@Component
class BeginPartDelegate implements JavaDelegate {
    private static final String LOOP_COUNTER = "loopCounter";

    private final CaseFiles files;

    BeginPartDelegate(CaseFiles files) {
        this.files = files;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int part = (Integer) execution.getVariable(LOOP_COUNTER) + 1;
        var number = CaseNumber.of(execution.getProcessBusinessKey()).part(part);
        var file = files.findByNumber(number).orElseThrow();
        // In the scope of this part: the others have their own.
        execution.setVariablesLocal(Map.of(
                RequestModel.PART_CASE_ID, file.key(),
                RequestModel.PART_NUMBER, number.value(),
                RequestModel.JOURNEY, file.journey().name()));
    }
}

package org.roundtrip.returns.process;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.returns.CloseReturn;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Go on with what is kept" from the model to {@link CloseReturn}. */
@Component
class RefundKeptDelegate implements JavaDelegate {
    private final CloseReturn closeReturn;

    RefundKeptDelegate(CloseReturn closeReturn) {
        this.closeReturn = closeReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ReturnCase.CASE_ID);
        var warnAt = closeReturn.refundKept(caseId);
        execution.setVariables(
                Passing.values(Map.of(ReturnCase.TO_INSPECT, false, ReturnCase.REFUND_WARN_AT, Date.from(warnAt))));
    }
}

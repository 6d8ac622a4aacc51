package org.roundtrip.exchange.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.exchange.CloseExchange;
import org.springframework.stereotype.Component;

/** Carries "Forgo replacement" from the model to {@link CloseExchange}. */
@Component
class ForgoReplacementDelegate implements JavaDelegate {
    private final CloseExchange closeExchange;

    ForgoReplacementDelegate(CloseExchange closeExchange) {
        this.closeExchange = closeExchange;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ExchangeCase.CASE_ID);
        closeExchange.forgo(caseId);
    }
}

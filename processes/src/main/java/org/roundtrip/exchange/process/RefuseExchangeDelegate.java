package org.roundtrip.exchange.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.exchange.CloseExchange;
import org.springframework.stereotype.Component;

/** Carries "Refuse exchange" from the model to {@link CloseExchange}. */
@Component
class RefuseExchangeDelegate implements JavaDelegate {
    private final CloseExchange closeExchange;

    RefuseExchangeDelegate(CloseExchange closeExchange) {
        this.closeExchange = closeExchange;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ExchangeCase.CASE_ID);
        closeExchange.refuse(caseId);
    }
}

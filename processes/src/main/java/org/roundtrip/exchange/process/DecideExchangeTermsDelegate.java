package org.roundtrip.exchange.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.exchange.AgreeExchange;
import org.springframework.stereotype.Component;

/** Carries "Decide terms" from the model to {@link AgreeExchange}. */
@Component
class DecideExchangeTermsDelegate implements JavaDelegate {
    private final AgreeExchange agreeExchange;

    DecideExchangeTermsDelegate(AgreeExchange agreeExchange) {
        this.agreeExchange = agreeExchange;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ExchangeCase.CASE_ID);
        execution.setVariable(ExchangeCase.COLLECTION_ID, agreeExchange.decideTerms(caseId));
        execution.setVariable(ExchangeCase.AGREEMENT, "EXCHANGE");
    }
}

package org.roundtrip.exchange.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.exchange.AgreeExchange;
import org.springframework.stereotype.Component;

/** Carries "Settle for a refund" from the model to {@link AgreeExchange}. */
@Component
class SettleForRefundDelegate implements JavaDelegate {
    private final AgreeExchange agreeExchange;

    SettleForRefundDelegate(AgreeExchange agreeExchange) {
        this.agreeExchange = agreeExchange;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ExchangeCase.CASE_ID);
        agreeExchange.settleForRefund(caseId);
        execution.setVariable(ExchangeCase.AGREEMENT, "REFUND");
    }
}

package org.roundtrip.exchange.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.exchange.AgreeExchange;
import org.springframework.stereotype.Component;

/** Carries "Note payment" from the model to {@link AgreeExchange}. */
@Component
class NotePaymentDelegate implements JavaDelegate {
    private final AgreeExchange agreeExchange;

    NotePaymentDelegate(AgreeExchange agreeExchange) {
        this.agreeExchange = agreeExchange;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ExchangeCase.CASE_ID);
        boolean collected = Boolean.TRUE.equals(execution.getVariable(ExchangeCase.COLLECTED));
        execution.setVariable(
                ExchangeCase.PAYMENT,
                agreeExchange.notePayment(caseId, collected).name());
    }
}

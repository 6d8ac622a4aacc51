package org.roundtrip.exchange.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.exchange.AgreeExchange;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Ask to choose again" from the model to {@link AgreeExchange}. */
@Component
class AskToChooseAgainDelegate implements JavaDelegate {
    private final AgreeExchange agreeExchange;

    AskToChooseAgainDelegate(AgreeExchange agreeExchange) {
        this.agreeExchange = agreeExchange;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ExchangeCase.CASE_ID);
        boolean notPaid =
                AgreeExchange.Payment.NOT_COLLECTED.name().equals(execution.getVariable(ExchangeCase.PAYMENT));
        // Said once: what is asked the next time may have another reason.
        execution.removeVariable(ExchangeCase.PAYMENT);
        var chooseBy = agreeExchange.askToChooseAgain(caseId, notPaid);
        execution.setVariable(ExchangeCase.CHOICE_DUE_AT, Passing.value(Date.from(chooseBy)));
    }
}

package org.roundtrip.exchange.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.exchange.ExchangeMoney;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Calculate refund" from the model to {@link ExchangeMoney}. */
@Component
class CalculateExchangeDelegate implements JavaDelegate {
    private final ExchangeMoney exchangeMoney;

    CalculateExchangeDelegate(ExchangeMoney exchangeMoney) {
        this.exchangeMoney = exchangeMoney;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ExchangeCase.CASE_ID);
        var calculated = exchangeMoney.calculate(caseId);
        execution.setVariables(Passing.values(Map.of(
                ExchangeCase.REFUND_ID, calculated.refundId(), ExchangeCase.REFUND_DUE, calculated.refundDue())));
        if (calculated.sendBack()) {
            // Looked at after the payout, which may take days.
            execution.setVariable(ExchangeCase.SEND_BACK, true);
        }
    }
}

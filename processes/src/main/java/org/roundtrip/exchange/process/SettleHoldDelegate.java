package org.roundtrip.exchange.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.exchange.SwapGoods;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Settle hold" from the model to {@link SwapGoods}. */
@Component
class SettleHoldDelegate implements JavaDelegate {
    private final SwapGoods swapGoods;

    SettleHoldDelegate(SwapGoods swapGoods) {
        this.swapGoods = swapGoods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ExchangeCase.CASE_ID);
        execution.setVariable(ExchangeCase.COLLECTION_ID, swapGoods.collected(caseId));
        execution.setVariable(
                ExchangeCase.HOLD, Passing.value(swapGoods.settleHold(caseId).name()));
    }
}

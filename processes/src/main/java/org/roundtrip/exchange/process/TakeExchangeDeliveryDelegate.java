package org.roundtrip.exchange.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.exchange.SwapGoods;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Take delivery" from the model to {@link SwapGoods}. */
@Component
class TakeExchangeDeliveryDelegate implements JavaDelegate {
    private final SwapGoods swapGoods;

    TakeExchangeDeliveryDelegate(SwapGoods swapGoods) {
        this.swapGoods = swapGoods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ExchangeCase.CASE_ID);
        execution.setVariable(ExchangeCase.TO_INSPECT, Passing.value(swapGoods.takeDelivery(caseId)));
    }
}

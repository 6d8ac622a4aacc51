package org.roundtrip.exchange.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.exchange.SwapGoods;
import org.springframework.stereotype.Component;

/** Carries "Begin undo" from the model to {@link SwapGoods}. */
@Component
class BeginUndoDelegate implements JavaDelegate {
    private final SwapGoods swapGoods;

    BeginUndoDelegate(SwapGoods swapGoods) {
        this.swapGoods = swapGoods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ExchangeCase.CASE_ID);
        execution.setVariable(ExchangeCase.COLLECTION_ID, swapGoods.collected(caseId));
    }
}

package org.roundtrip.exchange.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.exchange.SwapGoods;
import org.springframework.stereotype.Component;

/** Carries "Begin swap" from the model to {@link SwapGoods}. */
@Component
class BeginSwapDelegate implements JavaDelegate {
    private final SwapGoods swapGoods;

    BeginSwapDelegate(SwapGoods swapGoods) {
        this.swapGoods = swapGoods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ExchangeCase.CASE_ID);
        var begin = swapGoods.begin(caseId);
        execution.setVariable(ExchangeCase.GOODS_BACK, begin.goodsBack());
        execution.setVariable(ExchangeCase.LEAVES_NOW, begin.leavesNow());
    }
}

package org.roundtrip.exchange.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.exchange.SwapGoods;
import org.springframework.stereotype.Component;

/** Carries "Let replacement leave" from the model to {@link SwapGoods}. */
@Component
class LetReplacementLeaveDelegate implements JavaDelegate {
    private final SwapGoods swapGoods;

    LetReplacementLeaveDelegate(SwapGoods swapGoods) {
        this.swapGoods = swapGoods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ExchangeCase.CASE_ID);
        swapGoods.leave(caseId);
    }
}

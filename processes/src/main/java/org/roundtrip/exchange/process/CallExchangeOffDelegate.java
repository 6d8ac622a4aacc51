package org.roundtrip.exchange.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.roundtrip.exchange.SwapGoods;
import org.roundtrip.work.process.Passing;
import org.springframework.stereotype.Component;

/** Carries "Call exchange off" from the model to {@link SwapGoods}. */
@Component
class CallExchangeOffDelegate implements JavaDelegate {
    private final SwapGoods swapGoods;

    CallExchangeOffDelegate(SwapGoods swapGoods) {
        this.swapGoods = swapGoods;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = (Long) execution.getVariable(ExchangeCase.CASE_ID);
        var off = swapGoods.callOff(caseId);
        execution.setVariable(ExchangeCase.COLLECTION_ID, swapGoods.collected(caseId));
        execution.setVariables(Passing.values(
                Map.of(ExchangeCase.REPLACEMENT_GONE, off.replacementGone(), ExchangeCase.HELD, off.held())));
    }
}

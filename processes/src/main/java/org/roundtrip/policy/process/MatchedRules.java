package org.roundtrip.policy.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.springframework.stereotype.Component;

/** Notes which rules of a table matched on this thread: the engine's result holds outputs only. */
@Component
public class MatchedRules implements DmnDecisionTableEvaluationListener {
    private final ThreadLocal<List<String>> matched = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> matched.get().add(rule.getId()));
    }

    void forget() {
        matched.remove();
    }

    List<String> take() {
        var rules = List.copyOf(matched.get());
        matched.remove();
        return rules;
    }
}

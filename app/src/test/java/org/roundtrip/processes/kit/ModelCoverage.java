package org.roundtrip.processes.kit;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Which nodes were entered and which flows were taken, by model. Counted in the engine itself: a listener on every node
 * and flow that the engine parsed, so that nothing of a model can be forgotten in a list of ours.
 */
public final class ModelCoverage extends AbstractBpmnParseListener {
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> reached = new ConcurrentHashMap<>();

    /** How much of one model was reached. */
    public record Report(String model, int nodes, int flows, Set<String> missed) {
        @Override
        public String toString() {
            long missedFlows =
                    missed.stream().filter(id -> id.startsWith("Flow_")).count();
            return "%s: %d of %d nodes, %d of %d flows%s"
                    .formatted(
                            model,
                            nodes - (missed.size() - missedFlows),
                            nodes,
                            flows - missedFlows,
                            flows,
                            missed.isEmpty() ? "" : ", missed " + missed);
        }
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        var elements = new TreeMap<String, Boolean>();
        listen(process, process.getKey(), elements);
        known.put(process.getKey(), elements.keySet());
    }

    private void listen(ScopeImpl scope, String model, Map<String, Boolean> elements) {
        for (ActivityImpl activity : scope.getActivities()) {
            elements.put(activity.getId(), true);
            activity.addListener(ExecutionListener.EVENTNAME_START, reach(model, activity.getId()));
            activity.getOutgoingTransitions().forEach(flow -> {
                elements.put(flow.getId(), false);
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, reach(model, flow.getId()));
            });
            listen(activity, model, elements);
        }
    }

    private ExecutionListener reach(String model, String id) {
        return execution -> reached.computeIfAbsent(model, m -> new ConcurrentSkipListSet<>())
                .add(id);
    }

    /** Counts from nothing again. */
    public void restart() {
        reached.clear();
    }

    public Report of(String model) {
        var elements = known.getOrDefault(model, Set.of());
        var missed = new TreeSet<>(elements);
        missed.removeAll(reached.getOrDefault(model, Set.of()));
        int flows = (int) elements.stream().filter(id -> id.startsWith("Flow_")).count();
        return new Report(model, elements.size() - flows, flows, missed);
    }

    public Set<String> models() {
        return known.keySet();
    }
}

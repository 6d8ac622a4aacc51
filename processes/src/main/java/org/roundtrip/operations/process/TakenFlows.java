package org.roundtrip.operations.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Which lines an instance went along. The engine keeps steps and no lines: after a step that ended, the first of the steps
 * its lines lead to that came up afterwards is where it went.
 */
final class TakenFlows {
    private TakenFlows() {}

    /** @param visits in the order in which they began */
    static Set<String> of(BpmnModelInstance model, List<HistoricActivityInstance> visits) {
        var taken = new LinkedHashSet<String>();
        for (int i = 0; i < visits.size(); i++) {
            var visit = visits.get(i);
            if (visit.getEndTime() != null
                    && !visit.isCanceled()
                    && model.getModelElementById(visit.getActivityId()) instanceof FlowNode node) {
                from(node, visits.subList(i + 1, visits.size()), taken);
            }
        }
        return taken;
    }

    private static void from(FlowNode node, List<HistoricActivityInstance> later, Set<String> taken) {
        if (node instanceof ParallelGateway) {
            node.getOutgoing().stream()
                    .filter(flow -> later.stream().anyMatch(visit -> leadsTo(flow, visit)))
                    .forEach(flow -> taken.add(flow.getId()));
            return;
        }
        for (var visit : later) {
            var flow = node.getOutgoing().stream()
                    .filter(one -> leadsTo(one, visit))
                    .findFirst();
            if (flow.isPresent()) {
                taken.add(flow.get().getId());
                return;
            }
        }
    }

    private static boolean leadsTo(SequenceFlow flow, HistoricActivityInstance visit) {
        return flow.getTarget().getId().equals(visit.getActivityId());
    }

    static String name(BpmnModelInstance model, String id) {
        return model.getModelElementById(id) instanceof FlowNode node
                ? Objects.requireNonNullElse(node.getName(), id)
                : id;
    }
}

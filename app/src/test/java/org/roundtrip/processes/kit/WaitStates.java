package org.roundtrip.processes.kit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Where a token of a model can stand between two transactions, read from the model. A kind of element nobody has
 * classified yet is an error: a new wait state can't slip through.
 */
public final class WaitStates {
    private static final List<Class<? extends FlowNode>> PASSED_THROUGH = List.of(
            StartEvent.class,
            EndEvent.class,
            BoundaryEvent.class,
            ExclusiveGateway.class,
            SubProcess.class,
            BusinessRuleTask.class);

    private static final Pattern NAME = Pattern.compile("(?<!['\"\\w.])[A-Za-z_]\\w*(?!['\"\\w(])");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

    /** How one leaves a wait state. */
    public enum Kind {
        PERSON,
        MESSAGE,
        MACHINE,
        CALL,
        JOIN
    }

    private WaitStates() {}

    public static Map<FlowNode, Kind> of(BpmnModelInstance model) {
        var states = new TreeMap<FlowNode, Kind>(java.util.Comparator.comparing(FlowNode::getId));
        for (var node : model.getModelElementsByType(FlowNode.class)) {
            if (node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter()) {
                throw new AssertionError(node.getId() + " is a job: say how it is moved and goes on");
            }
            var kind = kind(node);
            if (kind != null) {
                states.put(node, kind);
            } else if (!passes(node)) {
                throw new AssertionError(node.getId() + " is of a kind of which nobody knows whether it waits");
            }
        }
        return states;
    }

    private static @org.jspecify.annotations.Nullable Kind kind(FlowNode node) {
        if (node instanceof UserTask) {
            return Kind.PERSON;
        }
        if (node instanceof ReceiveTask) {
            return Kind.MESSAGE;
        }
        if (node instanceof CallActivity) {
            return Kind.CALL;
        }
        if (node instanceof ServiceTask task && task.getCamundaTopic() != null) {
            return Kind.MACHINE;
        }
        return node instanceof ParallelGateway && node.getIncoming().size() > 1 ? Kind.JOIN : null;
    }

    private static boolean passes(FlowNode node) {
        return node instanceof ServiceTask
                || node instanceof ParallelGateway
                || PASSED_THROUGH.stream().anyMatch(type -> type.isInstance(node));
    }

    /** Every variable the model's expressions name: what a token needs to stand anywhere. */
    public static List<String> variables(String xml) {
        return EXPRESSION
                .matcher(xml)
                .results()
                .flatMap(found -> NAME.matcher(found.group(1)).results().map(name -> name.group()))
                .filter(name -> !name.endsWith("Delegate"))
                .distinct()
                .toList();
    }
}

package org.roundtrip.operations.process;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.roundtrip.operations.Drawing.About;
import org.roundtrip.operations.Drawing.Kind;

/** What elements of a model are drawn as. */
final class ShapeKinds {
    private ShapeKinds() {}

    static Kind kind(FlowNode node) {
        if (node instanceof SubProcess frame) {
            return frame.triggeredByEvent() ? Kind.EVENT_SUB_PROCESS : Kind.SUB_PROCESS;
        }
        if (node instanceof Event event) {
            return event(event);
        }
        return node instanceof Gateway gateway ? gateway(gateway) : step(node);
    }

    private static Kind step(FlowNode node) {
        if (node instanceof UserTask) {
            return Kind.PERSON;
        }
        if (node instanceof BusinessRuleTask) {
            return Kind.RULE;
        }
        if (node instanceof SendTask) {
            return Kind.SEND;
        }
        if (node instanceof ReceiveTask) {
            return Kind.RECEIVE;
        }
        if (node instanceof CallActivity) {
            return Kind.CALL;
        }
        return node instanceof ServiceTask task && "external".equals(task.getCamundaType())
                ? Kind.MACHINE
                : Kind.DELEGATE;
    }

    private static Kind event(Event event) {
        if (event instanceof BoundaryEvent boundary) {
            return boundary.cancelActivity() ? Kind.BOUNDARY : Kind.BOUNDARY_BESIDE;
        }
        if (event instanceof StartEvent) {
            return Kind.START;
        }
        if (event instanceof EndEvent) {
            return Kind.END;
        }
        return event instanceof ThrowEvent ? Kind.THROW : Kind.CATCH;
    }

    private static Kind gateway(Gateway gateway) {
        if (gateway instanceof ParallelGateway) {
            return Kind.PARALLEL;
        }
        return gateway instanceof EventBasedGateway ? Kind.EVENT_GATEWAY : Kind.EXCLUSIVE;
    }

    static About about(FlowNode node) {
        Collection<EventDefinition> definitions = List.of();
        if (node instanceof CatchEvent event) {
            definitions = event.getEventDefinitions();
        } else if (node instanceof ThrowEvent event) {
            definitions = event.getEventDefinitions();
        }
        return definitions.stream().findFirst().map(ShapeKinds::about).orElse(About.NOTHING);
    }

    private static About about(EventDefinition definition) {
        if (definition instanceof TimerEventDefinition) {
            return About.TIMER;
        }
        if (definition instanceof MessageEventDefinition) {
            return About.MESSAGE;
        }
        if (definition instanceof ErrorEventDefinition) {
            return About.ERROR;
        }
        if (definition instanceof EscalationEventDefinition) {
            return About.ESCALATION;
        }
        return definition instanceof TerminateEventDefinition ? About.TERMINATE : About.OTHER;
    }
}

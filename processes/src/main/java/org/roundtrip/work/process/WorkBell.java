package org.roundtrip.work.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.roundtrip.work.AfterCommit;
import org.roundtrip.work.WorkWaiting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Rings for every outside step a process reaches, once its transaction has committed. */
@Component
public class WorkBell extends AbstractBpmnParseListener {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final ApplicationEventPublisher events;

    WorkBell(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var topic = element.attributeNS(new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "topic");
        if (topic != null) {
            activity.addListener(ExecutionListener.EVENTNAME_START, new Ring(events, topic));
        }
    }

    private record Ring(ApplicationEventPublisher events, String topic) implements ExecutionListener {
        @Override
        public void notify(DelegateExecution execution) {
            AfterCommit.run(() -> events.publishEvent(new WorkWaiting(topic)));
        }
    }
}

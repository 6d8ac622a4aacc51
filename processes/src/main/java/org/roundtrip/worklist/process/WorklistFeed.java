package org.roundtrip.worklist.process;

import java.util.Date;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;
import org.springframework.stereotype.Component;

/**
 * Keeps {@link WorkItems} in step with the engine's user tasks, those of merchants' own models included: a listener on
 * every user task writes in the engine's own transaction.
 */
@Component
public class WorklistFeed extends AbstractBpmnParseListener {
    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");
    private static final String CASE_ID = "caseId";
    private static final String BESIDE = "beside";

    private static final Set<String> QUEUES = Set.of(
            WaitingFor.SUPPORT.name(),
            WaitingFor.WAREHOUSE.name(),
            WaitingFor.FINANCE.name(),
            WaitingFor.TECHNICIAN.name());

    private final WorkItems items;
    private final CaseDesk cases;

    WorklistFeed(WorkItems items, CaseDesk cases) {
        this.items = items;
        this.cases = cases;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var form = form(element);
        var queue = element.attributeNS(CAMUNDA, "candidateGroups");
        // Who may work a task is asked of the worklist; the engine need not keep a copy it is never asked for.
        task.getCandidateGroupIdExpressions().clear();
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, opened(form, queue));
        if (!beside(element, scope) && queue != null && QUEUES.contains(queue.toUpperCase(Locale.ROOT))) {
            task.addTaskListener(
                    TaskListener.EVENTNAME_CREATE, turn(WaitingFor.valueOf(queue.toUpperCase(Locale.ROOT))));
        }
        task.addTaskListener(
                TaskListener.EVENTNAME_ASSIGNMENT, found -> items.assigned(found.getId(), found.getAssignee()));
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, done -> items.gone(done.getId()));
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, deleted -> items.gone(deleted.getId()));
    }

    private static String form(Element task) {
        var reference = task.attributeNS(CAMUNDA, "formRef");
        if (reference != null) {
            return WorkItem.OWN_FORM + reference;
        }
        var key = task.attributeNS(CAMUNDA, "formKey");
        return key == null ? "" : key;
    }

    /** A task of an event sub-process runs beside whatever else its case waits for, and so does one that says so. */
    private static boolean beside(Element element, ScopeImpl scope) {
        var properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        return Boolean.TRUE.equals(scope.getProperties().get(BpmnProperties.TRIGGERED_BY_EVENT))
                || "true".equals(properties == null ? null : properties.get(BESIDE));
    }

    /** However a step is reached (a timer, an error, a decision), the case says that it waits for this queue. */
    private TaskListener turn(WaitingFor queue) {
        return task -> cases.turn((Long) task.getVariable(CASE_ID), queue);
    }

    private TaskListener opened(String form, String queue) {
        return task -> items.opened(new WorkItem(
                task.getId(),
                (Long) task.getVariable(CASE_ID),
                task.getExecution().getProcessBusinessKey(),
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey(),
                form,
                task.getName(),
                queue,
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                due(task)));
    }

    private static java.time.@org.jspecify.annotations.Nullable Instant due(DelegateTask task) {
        Date due = task.getDueDate();
        return due == null ? null : due.toInstant();
    }
}

package org.roundtrip.worklist.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
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

    private final WorkItems items;

    WorklistFeed(WorkItems items) {
        this.items = items;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var form = element.attributeNS(CAMUNDA, "formKey");
        var queue = element.attributeNS(CAMUNDA, "candidateGroups");
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, opened(form == null ? "" : form, queue));
        task.addTaskListener(
                TaskListener.EVENTNAME_ASSIGNMENT, found -> items.assigned(found.getId(), found.getAssignee()));
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, done -> items.gone(done.getId()));
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, deleted -> items.gone(deleted.getId()));
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

package org.roundtrip.migration.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.WaitingFor;
import org.roundtrip.migration.CantMove;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;
import org.springframework.stereotype.Component;

/** Moves one instance by an engine's plan, and the worklist with it: the engine tells no listener of a migration. */
@Component
class InstanceMove {
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final WorkItems items;
    private final CaseDesk cases;

    InstanceMove(
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository,
            IdentityService identity,
            WorkItems items,
            CaseDesk cases) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.identity = identity;
        this.items = items;
        this.cases = cases;
    }

    void move(MigrationPlan plan, String instanceId, String by) {
        identity.setAuthenticatedUserId(by);
        try {
            runtime.newMigration(plan).processInstanceIds(instanceId).execute();
        } catch (MigratingProcessInstanceValidationException e) {
            throw new CantMove(reasons(e));
        } catch (OptimisticLockingException e) {
            throw e;
        } catch (ProcessEngineException e) {
            throw new CantMove(List.of(new CantMove.Why("", EngineWords.plain(String.valueOf(e.getMessage())))));
        } finally {
            identity.clearAuthentication();
        }
        var open = tasks.createTaskQuery().processInstanceId(instanceId).list();
        if (!open.isEmpty()) {
            var model = repository.getBpmnModelInstance(plan.getTargetProcessDefinitionId());
            open.forEach(task -> redraw(task, model));
        }
    }

    /** The new version may call a task by another name, show another form, or give it to others. */
    private void redraw(Task task, BpmnModelInstance model) {
        UserTask drawn = model.getModelElementById(task.getTaskDefinitionKey());
        items.find(task.getId()).ifPresent(item -> {
            var queue = Objects.requireNonNullElse(drawn.getCamundaCandidateGroups(), item.queue());
            var name = Objects.requireNonNullElse(drawn.getName(), item.name());
            items.redrawn(task.getId(), drawn.getId(), form(drawn), name, queue);
            if (!queue.equals(item.queue())) {
                turn(item, queue);
            }
        });
    }

    private void turn(WorkItem item, String queue) {
        // A task beside others says nothing of whose turn it is, and did not before.
        var waitingFor = cases.get(item.caseId()).waitingFor();
        if (waitingFor != null && waitingFor.name().equals(item.role())) {
            cases.turn(item.caseId(), WaitingFor.valueOf(queue.toUpperCase(Locale.ROOT)));
        }
    }

    private static String form(UserTask task) {
        return task.getCamundaFormRef() != null
                ? WorkItem.OWN_FORM + task.getCamundaFormRef()
                : Objects.requireNonNullElse(task.getCamundaFormKey(), "");
    }

    private static List<CantMove.Why> reasons(MigratingProcessInstanceValidationException e) {
        var report = e.getValidationReport();
        var reasons = new ArrayList<CantMove.Why>();
        report.getFailures().forEach(why -> reasons.add(new CantMove.Why("", EngineWords.plain(why))));
        report.getActivityInstanceReports().forEach(at -> at.getFailures()
                .forEach(why -> reasons.add(new CantMove.Why(at.getSourceScopeId(), EngineWords.plain(why)))));
        report.getTransitionInstanceReports().forEach(at -> at.getFailures()
                .forEach(why -> reasons.add(new CantMove.Why(at.getSourceScopeId(), EngineWords.plain(why)))));
        return reasons;
    }
}

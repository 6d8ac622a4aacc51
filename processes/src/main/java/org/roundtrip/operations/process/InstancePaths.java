package org.roundtrip.operations.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.jspecify.annotations.Nullable;
import org.roundtrip.operations.CasePath;
import org.springframework.stereotype.Component;

/** The ways instances took through their models. */
@Component
class InstancePaths {
    private static final int MOST_INSTANCES = 200;
    private static final int MOST_VISITS = 500;

    private final HistoryService history;
    private final ManagementService management;
    private final ModelFiles models;

    InstancePaths(HistoryService history, ManagementService management, ModelFiles models) {
        this.history = history;
        this.management = management;
        this.models = models;
    }

    List<CasePath.Instance> instances(String caseNumber) {
        var found = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, MOST_INSTANCES)
                .stream()
                .map(this::instance)
                .toList();
        Map<String, CasePath.Instance> byId = new HashMap<>();
        found.forEach(one -> byId.put(one.id(), one));
        // A model that calls another one at once starts in the same millisecond.
        return found.stream()
                .sorted(Comparator.comparing(CasePath.Instance::startedAt).thenComparingInt(one -> callers(one, byId)))
                .toList();
    }

    /** How many of these called each other until this one was called. */
    private static int callers(CasePath.Instance one, Map<String, CasePath.Instance> byId) {
        int callers = 0;
        for (var caller = byId.get(one.calledBy()); caller != null; caller = byId.get(caller.calledBy())) {
            callers++;
        }
        return callers;
    }

    Optional<CasePath> path(String instanceId) {
        return history.createHistoricProcessInstanceQuery().processInstanceId(instanceId).list().stream()
                .findFirst()
                .map(this::path);
    }

    private CasePath path(HistoricProcessInstance instance) {
        var activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, MOST_VISITS);
        var model = models.file(models.get(instance.getProcessDefinitionId()));
        var visits = activities.stream().map(InstancePaths::visit).toList();
        return new CasePath(instance(instance), visits, TakenFlows.of(model, activities), waiting(instance));
    }

    private CasePath.Instance instance(HistoricProcessInstance one) {
        var definition = models.get(one.getProcessDefinitionId());
        return new CasePath.Instance(
                one.getId(),
                Objects.requireNonNullElse(one.getBusinessKey(), ""),
                definition.getKey(),
                ModelFiles.name(definition),
                definition.getVersion(),
                one.getStartTime().toInstant(),
                instant(one.getEndTime()),
                one.getSuperProcessInstanceId());
    }

    private static CasePath.Visit visit(HistoricActivityInstance one) {
        return new CasePath.Visit(
                one.getActivityId(),
                Objects.requireNonNullElse(one.getActivityName(), one.getActivityId()),
                one.getStartTime().toInstant(),
                instant(one.getEndTime()),
                one.isCanceled(),
                one.getCalledProcessInstanceId());
    }

    private List<CasePath.Waiting> waiting(HistoricProcessInstance instance) {
        var jobs =
                management.createJobQuery().processInstanceId(instance.getId()).list();
        if (jobs.isEmpty()) {
            return List.of();
        }
        Map<String, String> steps = new HashMap<>();
        management
                .createJobDefinitionQuery()
                .processDefinitionId(instance.getProcessDefinitionId())
                .unlimitedList()
                .forEach((JobDefinition one) -> steps.put(one.getId(), one.getActivityId()));
        var drawing = models.file(models.get(instance.getProcessDefinitionId()));
        return jobs.stream()
                .map(job -> {
                    var step = steps.getOrDefault(job.getJobDefinitionId(), "");
                    return new CasePath.Waiting(
                            step,
                            TakenFlows.name(drawing, step),
                            instant(job.getDuedate()),
                            job.getRetries(),
                            job.isSuspended());
                })
                .toList();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}

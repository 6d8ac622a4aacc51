package org.roundtrip.migration.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;
import org.roundtrip.migration.ModelEngine;
import org.roundtrip.migration.ModelStep;
import org.roundtrip.migration.ModelVersion;
import org.roundtrip.migration.MovePlan;
import org.roundtrip.migration.PlanSheet;
import org.roundtrip.migration.PreparedMove;
import org.roundtrip.migration.RunningCase;
import org.springframework.stereotype.Component;

/** Versions of models in the Camunda engine. */
@Component
class EngineModels implements ModelEngine {
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final EnginePlans plans;
    private final InstanceMove moves;

    EngineModels(
            RepositoryService repository,
            RuntimeService runtime,
            ManagementService management,
            EnginePlans plans,
            InstanceMove moves) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.plans = plans;
        this.moves = moves;
    }

    @Override
    public List<ModelVersion> versions() {
        Map<String, Instant> deployed = repository.createDeploymentQuery().unlimitedList().stream()
                .collect(Collectors.toMap(
                        Deployment::getId, one -> one.getDeploymentTime().toInstant()));
        var statistics = management.createProcessDefinitionStatisticsQuery().unlimitedList();
        Map<String, Integer> newest = statistics.stream()
                .collect(Collectors.toMap(
                        ProcessDefinitionStatistics::getKey, ProcessDefinitionStatistics::getVersion, Math::max));
        return statistics.stream()
                .map(one -> new ModelVersion(
                        one.getKey(),
                        Objects.requireNonNullElse(one.getName(), one.getKey()),
                        one.getVersion(),
                        deployed.getOrDefault(one.getDeploymentId(), Instant.EPOCH),
                        one.getVersion() == newest.get(one.getKey()),
                        one.getInstances()))
                .sorted(Comparator.comparing(ModelVersion::model)
                        .thenComparing(
                                Comparator.comparing(ModelVersion::version).reversed()))
                .toList();
    }

    @Override
    public List<ModelStep> steps(String model, int version) {
        var definition = find(model, version);
        if (definition == null) {
            return List.of();
        }
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                .filter(EngineModels::mayWait)
                .map(node -> new ModelStep(node.getId(), Objects.requireNonNullElse(node.getName(), node.getId())))
                .sorted(Comparator.comparing(ModelStep::name).thenComparing(ModelStep::id))
                .toList();
    }

    private static boolean mayWait(FlowNode node) {
        return node instanceof Activity && !(node instanceof SubProcess)
                || node instanceof CatchEvent
                || node instanceof EventBasedGateway;
    }

    @Override
    public PlanSheet look(MovePlan plan) {
        return plans.look(plan, get(plan.model(), plan.from()), get(plan.model(), plan.to()));
    }

    @Override
    public List<RunningCase> running(String model, int version, int first, int most) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionId(get(model, version).getId())
                .orderByProcessInstanceId()
                .asc()
                .listPage(first, most)
                .stream()
                .map(one -> new RunningCase(one.getId(), Objects.requireNonNullElse(one.getBusinessKey(), "")))
                .toList();
    }

    @Override
    public @Nullable Integer version(String instanceId) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
        return instance == null
                ? null
                : repository
                        .getProcessDefinition(instance.getProcessDefinitionId())
                        .getVersion();
    }

    @Override
    public List<String> whereabouts(String instanceId) {
        var tree = runtime.getActivityInstance(instanceId);
        if (tree == null) {
            return List.of();
        }
        var steps = new TreeSet<String>();
        collect(tree, steps);
        return new ArrayList<>(steps);
    }

    private static void collect(ActivityInstance at, TreeSet<String> steps) {
        for (var waiting : at.getChildTransitionInstances()) {
            steps.add(waiting.getActivityId());
        }
        for (var child : at.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0) {
                steps.add(child.getActivityId());
            } else {
                collect(child, steps);
            }
        }
    }

    @Override
    public void move(PreparedMove move, String instanceId, String by) {
        var plan = move.plan();
        var from = get(plan.model(), plan.from());
        moves.move(plans.build(from, get(plan.model(), plan.to()), move.goesTo()), instanceId, by);
    }

    private ProcessDefinition get(String model, int version) {
        var found = find(model, version);
        if (found == null) {
            throw new IllegalStateException("there is no version " + version + " of " + model);
        }
        return found;
    }

    private @Nullable ProcessDefinition find(String model, int version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .processDefinitionVersion(version)
                .singleResult();
    }
}

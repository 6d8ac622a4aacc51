package org.roundtrip.operations.process;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deployed models, and what they say of their steps. */
@Component
class ModelFiles {
    /** Property of a step: how long it may take, an ISO duration. */
    static final String TARGET = "target";

    private final RepositoryService repository;

    ModelFiles(RepositoryService repository) {
        this.repository = repository;
    }

    @Nullable
    ProcessDefinition find(String model, int version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .processDefinitionVersion(version)
                .singleResult();
    }

    ProcessDefinition get(String definitionId) {
        return repository.getProcessDefinition(definitionId);
    }

    BpmnModelInstance file(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId());
    }

    static String name(ProcessDefinition definition) {
        return Objects.requireNonNullElse(definition.getName(), definition.getKey());
    }

    Map<String, Duration> targets(ProcessDefinition definition, Duration usual) {
        var targets = new HashMap<String, Duration>();
        for (var step : file(definition).getModelElementsByType(Activity.class)) {
            var target = target(step);
            if (target != null) {
                targets.put(step.getId(), target);
            } else if (step instanceof UserTask) {
                targets.put(step.getId(), usual);
            }
        }
        return targets;
    }

    private static @Nullable Duration target(Activity step) {
        if (step.getExtensionElements() == null) {
            return null;
        }
        return step.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(all -> all.getCamundaProperties().stream())
                .filter(one -> TARGET.equals(one.getCamundaName()))
                .map(one -> duration(one.getCamundaValue()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

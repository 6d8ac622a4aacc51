package org.roundtrip.operations.process;

import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.roundtrip.operations.Step;
import org.springframework.stereotype.Component;

/** Steps of deployed models by their words. The engine keeps models in memory, so asking often costs nothing. */
@Component
class StepNames {
    private final RepositoryService repository;

    StepNames(RepositoryService repository) {
        this.repository = repository;
    }

    Step step(String definitionId, @Nullable String activityId) {
        var definition = repository.getProcessDefinition(definitionId);
        var id = activityId == null ? "" : activityId;
        return new Step(definition.getKey(), definition.getVersion(), id, name(definitionId, id));
    }

    private String name(String definitionId, String id) {
        return repository.getBpmnModelInstance(definitionId).getModelElementById(id) instanceof FlowNode node
                ? Objects.requireNonNullElse(node.getName(), id)
                : id;
    }
}

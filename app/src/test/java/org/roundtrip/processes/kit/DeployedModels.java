package org.roundtrip.processes.kit;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** The models as the engine has them, not as some file says. */
public final class DeployedModels {
    private DeployedModels() {}

    public static Map<String, BpmnModelInstance> of(ProcessEngine engine) {
        var repository = engine.getRepositoryService();
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(
                        ProcessDefinition::getKey, found -> repository.getBpmnModelInstance(found.getId())));
    }

    /** A property an element carries for our workers. */
    public static String property(BaseElement element, String name) {
        return element
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult()
                .getCamundaProperties()
                .stream()
                .filter(property -> property.getCamundaName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(element.getId() + " has no " + name))
                .getCamundaValue();
    }
}

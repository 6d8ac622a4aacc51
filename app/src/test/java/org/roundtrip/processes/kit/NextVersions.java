package org.roundtrip.processes.kit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.roundtrip.support.MerchantsDirectory;

/** New versions of our models, deployed beside the old ones as an upgrade does it: all of them together. */
public final class NextVersions implements AutoCloseable {
    private static final String STUB_MESSAGE = "stub.Done";

    private final ProcessEngine engine;
    private final List<ProcessDefinition> deployed;
    private final String deployment;

    private NextVersions(ProcessEngine engine, Map<String, BpmnModelInstance> models) {
        this.engine = engine;
        var builder = engine.getRepositoryService().createDeployment().name("next version");
        models.forEach((key, model) -> builder.addModelInstance("processes/" + key + ".bpmn", model));
        var result = builder.deployWithResult();
        deployment = result.getId();
        deployed = result.getDeployedProcessDefinitions();
    }

    /** All our models, one of them changed. */
    public static NextVersions with(
            ProcessEngine engine, Collection<String> all, String changed, Consumer<BpmnModelInstance> change) {
        var models = new TreeMap<String, BpmnModelInstance>();
        all.forEach(key -> models.put(key, MerchantsDirectory.ours(key)));
        change.accept(models.get(changed));
        return new NextVersions(engine, models);
    }

    /** One model; what it calls is there, too, and does nothing but wait. */
    public static NextVersions alone(ProcessEngine engine, String key, Consumer<BpmnModelInstance> change) {
        var models = new TreeMap<String, BpmnModelInstance>();
        var model = MerchantsDirectory.ours(key);
        change.accept(model);
        model.getModelElementsByType(CallActivity.class)
                .forEach(call -> models.put(call.getCalledElement(), stub(call.getCalledElement())));
        models.put(key, model);
        return new NextVersions(engine, models);
    }

    private static BpmnModelInstance stub(String key) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .receiveTask("Task_Wait")
                .message(STUB_MESSAGE)
                .endEvent()
                .done();
    }

    /** Lets what an instance has called come to its end. */
    public static void endCalled(ProcessEngine engine, String instanceId) {
        var called = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(instanceId)
                .singleResult();
        var waiting = engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .processInstanceId(called.getId())
                .singleResult();
        engine.getRuntimeService().messageEventReceived(STUB_MESSAGE, waiting.getExecutionId());
    }

    /** A step for a person right after another step. @return its id */
    public static String addAfter(BpmnModelInstance model, FlowNode step) {
        var flow = step.getOutgoing().stream().findFirst().orElseThrow(() -> new AssertionError(step.getId()));
        var next = flow.getTarget();
        var task = model.newInstance(UserTask.class);
        task.setId("Task_AddedAfter" + step.getId().replaceAll("[^A-Za-z]", ""));
        task.setName("Added step");
        task.setCamundaFormKey("intake/review-request");
        task.setCamundaCandidateGroups("support");
        step.getParentElement().addChildElement(task);
        next.getIncoming().remove(flow);
        flow.setTarget(task);
        task.getIncoming().add(flow);
        var on = model.newInstance(SequenceFlow.class);
        on.setId("Flow_" + task.getId());
        step.getParentElement().addChildElement(on);
        on.setSource(task);
        on.setTarget(next);
        task.getOutgoing().add(on);
        next.getIncoming().add(on);
        return task.getId();
    }

    public ProcessDefinition of(String key) {
        return deployed.stream()
                .filter(one -> one.getKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public int version(String key) {
        return of(key).getVersion();
    }

    /** Takes the versions away again, with all that runs on them. */
    @Override
    public void close() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }
}

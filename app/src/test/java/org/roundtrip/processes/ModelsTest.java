package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtrip.processes.kit.DeployedModels;
import org.roundtrip.processes.kit.Kit;
import org.roundtrip.processes.kit.ModelWords;
import org.roundtrip.processes.kit.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What every model must hold, so that a renamed bean, form or message fails here and not at a customer's case. */
@ProcessTest
class ModelsTest {
    private static final Map<Class<? extends FlowNode>, String> KINDS = Map.of(
            StartEvent.class, "Start_",
            EndEvent.class, "End_",
            BoundaryEvent.class, "Boundary_",
            Task.class, "Task_",
            Gateway.class, "Gateway_",
            CallActivity.class, "Call_",
            SubProcess.class, "Sub_");

    @Autowired
    private Kit kit;

    private Map<String, BpmnModelInstance> models = Map.of();

    @BeforeEach
    void read() {
        models = DeployedModels.of(kit.engine);
        assertThat(models)
                .containsKeys("return-case", "return-shipment", "refund-payout", "refund-bounce", "follow-up");
    }

    private <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return models.values().stream().flatMap(model -> model.getModelElementsByType(type).stream());
    }

    @Test
    void everyServiceTaskIsADelegateOfOursOrAnOutsideStep() {
        var beans = kit.engine.getProcessEngineConfiguration();
        var names = ((org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) beans).getBeans();
        assertThat(all(ServiceTask.class)).isNotEmpty().allSatisfy(task -> {
            if (task.getCamundaTopic() == null) {
                assertThat(task.getCamundaDelegateExpression()).matches("\\$\\{\\w+Delegate}");
                var bean = task.getCamundaDelegateExpression().replaceAll("[${}]", "");
                assertThat(names.containsKey(bean)).as(bean).isTrue();
            }
        });
    }

    @Test
    void everyUserTaskHasAFormAVerbAndAQueue() {
        assertThat(all(UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(kit.worklist.forms()).contains(task.getCamundaFormKey());
            assertThat(task.getCamundaCandidateGroups()).isIn("support", "warehouse", "technician", "finance");
        });
        var keys = all(UserTask.class).map(UserTask::getCamundaFormKey).collect(Collectors.toSet());
        assertThat(kit.worklist.forms()).as("verbs no task asks for").isSubsetOf(keys);
    }

    @Test
    void everyFormHasATemplate() {
        assertThat(all(UserTask.class).map(UserTask::getCamundaFormKey).distinct())
                .allSatisfy(form -> assertThat(getClass().getResource("/templates/desk/tasks/" + form + ".html"))
                        .as("templates/desk/tasks/" + form + ".html")
                        .isNotNull());
    }

    @Test
    void everyOutsideStepIsTakenByAWorkerAndEndsAtAPersonWhenItsPlanRunsOut() {
        var outside = all(ServiceTask.class)
                .filter(task -> task.getCamundaTopic() != null)
                .toList();
        assertThat(outside).isNotEmpty().allSatisfy(task -> {
            assertThat(ModelWords.topics()).contains(task.getCamundaTopic());
            assertThat(DeployedModels.property(task, "retryPlan").split(","))
                    .allSatisfy(
                            pause -> assertThat(java.time.Duration.parse(pause)).isPositive());
            assertThat(caught(task)).contains(DeployedModels.property(task, "whenUnavailable"));
        });
    }

    @Test
    void everyMessageIsAWordOfOursAndIsWaitedForSomewhere() {
        assertThat(all(Message.class).map(Message::getName))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(ModelWords.constants()).contains(name));
        var waitedFor = Stream.concat(
                        all(ReceiveTask.class).map(ReceiveTask::getMessage),
                        all(org.camunda.bpm.model.bpmn.instance.MessageEventDefinition.class)
                                .map(definition -> definition.getMessage()))
                .collect(Collectors.toSet());
        assertThat(waitedFor).containsAll(all(Message.class).toList());
    }

    @Test
    void everyErrorAModelEndsWithIsCaughtByWhoeverCallsIt() {
        assertThat(all(CallActivity.class)).isNotEmpty().allSatisfy(call -> {
            var called = models.get(call.getCalledElement());
            assertThat(called).as(call.getCalledElement()).isNotNull();
            var thrown = called.getModelElementsByType(EndEvent.class).stream()
                    .flatMap(end -> codes(end.getEventDefinitions()).filter(code -> !isCaughtWithin(end, code)))
                    .collect(Collectors.toSet());
            assertThat(caught(call)).as(call.getId()).isEqualTo(thrown);
        });
    }

    @Test
    void everyErrorOnATaskCanBeRaisedThere() {
        assertThat(all(ServiceTask.class)).allSatisfy(task -> {
            var known = ModelWords.constants();
            var own = task.getCamundaTopic() == null ? "" : DeployedModels.property(task, "whenUnavailable");
            assertThat(caught(task)).allMatch(code -> known.contains(code) || code.equals(own));
        });
    }

    private static boolean isCaughtWithin(EndEvent end, String code) {
        for (var part = end.getParentElement(); part instanceof SubProcess sub; part = sub.getParentElement()) {
            if (caught(sub).contains(code)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> caught(Activity activity) {
        return activity.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .map(BoundaryEvent.class::cast)
                .filter(boundary -> boundary.getAttachedTo().equals(activity))
                .flatMap(boundary -> codes(boundary.getEventDefinitions()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> codes(Collection<org.camunda.bpm.model.bpmn.instance.EventDefinition> definitions) {
        return definitions.stream()
                .filter(ErrorEventDefinition.class::isInstance)
                .map(definition ->
                        ((ErrorEventDefinition) definition).getError().getErrorCode());
    }

    @Test
    void everyIdSaysWhatKindOfStepItNames() {
        assertThat(all(FlowNode.class)).allSatisfy(node -> {
            var kind = KINDS.entrySet().stream()
                    .filter(entry -> entry.getKey().isInstance(node))
                    .map(Map.Entry::getValue)
                    .toList();
            assertThat(kind).as(node.getId()).hasSize(1);
            assertThat(node.getId()).matches(kind.get(0) + "([A-Z][a-z0-9]*)+");
        });
        assertThat(all(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getId()).matches("Flow(_([A-Z][a-z0-9]*)+){2}"));
        assertThat(all(Event.class).flatMap(event -> event.getChildElementsByType(BaseElement.class).stream()))
                .filteredOn(child -> child.getElementType().getTypeName().endsWith("EventDefinition"))
                .allSatisfy(child -> assertThat(child.getId())
                        .isEqualTo(((BaseElement) child.getParentElement()).getId() + "_Definition"));
    }

    @Test
    void everyStepHasANameInWordsAndEveryAnswerToo() {
        assertThat(all(FlowNode.class).filter(node -> !isJoin(node) && !(node instanceof ParallelGateway)))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).matches("[A-Z][\\w ,?'-]+"));
        assertThat(all(ExclusiveGateway.class)
                        .filter(gateway -> gateway.getOutgoing().size() > 1))
                .isNotEmpty()
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).endsWith("?");
                    assertThat(gateway.getDefault())
                            .as("default of " + gateway.getId())
                            .isNotNull();
                    assertThat(gateway.getOutgoing())
                            .allSatisfy(flow ->
                                    assertThat(flow.getName()).as(flow.getId()).isNotBlank());
                });
    }

    private static boolean isJoin(FlowNode node) {
        return node instanceof Gateway && node.getOutgoing().size() == 1;
    }

    @Test
    void everyProcessKeepsItsHistoryForATimeAndHoldsNoCode() {
        assertThat(all(Process.class)).hasSize(models.size()).allSatisfy(process -> assertThat(
                        process.getCamundaHistoryTimeToLiveString())
                .isNotBlank());
        var forbidden = List.of(
                ScriptTask.class,
                Script.class,
                CamundaScript.class,
                CamundaExecutionListener.class,
                CamundaTaskListener.class);
        forbidden.forEach(type -> assertThat(all(type.asSubclass(ModelElementInstance.class)))
                .as(type.getSimpleName())
                .isEmpty());
    }
}

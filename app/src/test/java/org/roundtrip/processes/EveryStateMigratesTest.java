package org.roundtrip.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtrip.migration.Migration;
import org.roundtrip.migration.MoveForecast;
import org.roundtrip.processes.kit.CaseUnderTest;
import org.roundtrip.processes.kit.NextVersions;
import org.roundtrip.processes.kit.Standing;
import org.roundtrip.processes.kit.WaitStates;
import org.roundtrip.support.MerchantsDirectory;

/**
 * A token at every step of every model where one can stand: it stays on its version when a new one comes, and goes on
 * under the new one when it is moved. Which steps those are is read from the models.
 */
class EveryStateMigratesTest extends MigrationStory {
    private static final String WORKER = "worker-of-the-test";

    private Map<FlowNode, WaitStates.Kind> states = Map.of();

    @ParameterizedTest
    @MethodSource("models")
    void aCaseInAnyStateKeepsItsVersionAndCanBeMoved(String model) {
        states = WaitStates.of(MerchantsDirectory.ours(model));
        assertThat(states).as("wait states of " + model).isNotEmpty();
        var file = opensWorth("12.00");
        try (var old = NextVersions.alone(kit.engine, model, m -> {})) {
            var placed = new LinkedHashMap<FlowNode, String>();
            states.keySet().forEach(state -> placed.put(state, place(file, old.of(model), state)));
            var before = standings(placed);
            try (var next = NextVersions.alone(kit.engine, model, EveryStateMigratesTest::changed)) {
                assertThat(placed.values())
                        .allSatisfy(one -> assertThat(versionOf(one)).isEqualTo(old.version(model)));
                var first = states.keySet().iterator().next();
                var begun = place(file, next.of(model), first);
                assertThat(newest(model)).isEqualTo(versionOf(begun)).isGreaterThan(old.version(model));

                var plan = plan(model, old.version(model), next.version(model));
                everyStateIsForeseen(moving.forecast(plan), placed);
                assertThat(standings(placed)).as("after the dry run").isEqualTo(before);
                assertThat(placed.values())
                        .allSatisfy(one -> assertThat(versionOf(one)).isEqualTo(old.version(model)));

                assertThat(moves(plan).counts()).isEqualTo(new Migration.Counts(0, placed.size(), 0, 0, 0));
                assertThat(placed.values())
                        .allSatisfy(one -> assertThat(versionOf(one)).isEqualTo(next.version(model)));
                assertThat(standings(placed)).as("after the migration").isEqualTo(before);
                assertAll(placed.entrySet().stream().map(one -> () -> goesOn(one.getKey(), one.getValue())));
            }
        }
    }

    private static void everyStateIsForeseen(MoveForecast forecast, Map<FlowNode, String> placed) {
        assertThat(forecast.problems()).isEmpty();
        assertThat(forecast.running()).isEqualTo(placed.size());
        assertThat(forecast.checked()).isEqualTo(placed.size());
        assertThat(forecast.movable()).isEqualTo(placed.size());
        assertThat(forecast.states().stream().map(place -> place.step().id()).toList())
                .containsExactlyInAnyOrderElementsOf(
                        placed.keySet().stream().map(FlowNode::getId).toList());
        assertThat(forecast.states()).allSatisfy(place -> {
            assertThat(place.cases()).isEqualTo(1);
            assertThat(place.goesTo()).isNotNull();
            assertThat(place.goesTo().id()).isEqualTo(place.step().id());
        });
    }

    private Map<String, Standing> standings(Map<FlowNode, String> placed) {
        return placed.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().getId(), one -> Standing.of(kit.engine, one.getValue())));
    }

    /** Another step after every one where a token can stand, and another name for each task. */
    private static void changed(BpmnModelInstance model) {
        WaitStates.of(model).keySet().forEach(state -> {
            NextVersions.addAfter(model, state);
            state.setName(state.getName() + " anew");
        });
    }

    private String place(CaseUnderTest file, ProcessDefinition definition, FlowNode state) {
        var instance = kit.engine
                .getRuntimeService()
                .createProcessInstanceById(definition.getId())
                .businessKey(file.books.file().number().value())
                .setVariables(variables(file, state))
                .startBeforeActivity(state.getId())
                .execute()
                .getId();
        switch (states.get(state)) {
            case PERSON -> kit.engine.getTaskService().claim(taskOf(instance), "sue");
            case MACHINE -> {
                var topic = ((org.camunda.bpm.model.bpmn.instance.ServiceTask) state).getCamundaTopic();
                kit.engine
                        .getExternalTaskService()
                        .fetchAndLock(100, WORKER)
                        .topic(topic, Duration.ofDays(1).toMillis())
                        .execute();
            }
            default -> assertThat(Standing.of(kit.engine, instance)).isNotNull();
        }
        return instance;
    }

    private Map<String, Object> variables(CaseUnderTest file, FlowNode state) {
        var variables = new HashMap<String, Object>();
        var xml = Bpmn.convertToString(state.getModelInstance() instanceof BpmnModelInstance model ? model : null);
        WaitStates.variables(xml).forEach(name -> variables.put(name, name));
        variables.replaceAll((name, value) ->
                name.matches(".*(At|By|Until)") ? Date.from(kit.clock.instant().plus(days(30))) : value);
        variables.remove("execution");
        variables.put("parts", 1);
        variables.put("caseId", file.id());
        return variables;
    }

    private String taskOf(String instance) {
        return kit.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    /** Whatever it waited for happens, and it comes to the step that only the new version has. */
    private void goesOn(FlowNode state, String instance) {
        var engine = kit.engine;
        switch (states.get(state)) {
            case PERSON -> {
                var item = kit.workItems.find(taskOf(instance)).orElseThrow();
                assertThat(item.name()).isEqualTo(((UserTask) state).getName() + " anew");
                assertThat(item.assignee()).isEqualTo("sue");
                engine.getTaskService().complete(item.id());
            }
            case MESSAGE -> {
                var waiting = engine.getRuntimeService()
                        .createEventSubscriptionQuery()
                        .processInstanceId(instance)
                        .activityId(state.getId())
                        .singleResult();
                engine.getRuntimeService().messageEventReceived(waiting.getEventName(), waiting.getExecutionId());
            }
            case MACHINE ->
                engine.getExternalTaskService()
                        .complete(
                                engine.getExternalTaskService()
                                        .createExternalTaskQuery()
                                        .processInstanceId(instance)
                                        .singleResult()
                                        .getId(),
                                WORKER);
            case CALL -> NextVersions.endCalled(engine, instance);
            case JOIN ->
                engine.getRuntimeService()
                        .createProcessInstanceModification(instance)
                        .startBeforeActivity(state.getId())
                        .execute();
        }
        assertThat(engine.getRuntimeService().getActiveActivityIds(instance))
                .as("after " + state.getId())
                .contains("Task_AddedAfter" + state.getId().replaceAll("[^A-Za-z]", ""));
    }
}

package org.roundtrip.migration.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.roundtrip.migration.MovePlan;
import org.roundtrip.migration.PlanSheet;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's plan of ours: what is the same step in both versions, but for what somebody says by hand.
 *
 * <p>Timers are never set anew: a deadline that a customer was told must not move because a model did. A message, though,
 * is waited for under its new name if that has changed, because nobody speaks the old one any more.
 */
@Component
class EnginePlans {
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private volatile @Nullable Made last;

    EnginePlans(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    PlanSheet look(MovePlan plan, ProcessDefinition from, ProcessDefinition to) {
        var pairs = new LinkedHashMap<String, String>();
        runtime.createMigrationPlan(from.getId(), to.getId()).mapEqualActivities().build().getInstructions().stream()
                .filter(same -> !plan.steps().containsKey(same.getSourceActivityId()))
                .forEach(same -> pairs.put(same.getSourceActivityId(), same.getTargetActivityId()));
        pairs.putAll(plan.steps());
        plan.steps().forEach((old, next) -> events(from, old)
                .filter(event -> events(to, next).anyMatch(event::equals))
                .forEach(event -> pairs.putIfAbsent(event, event)));
        while (true) {
            try {
                build(from, to, pairs);
                return new PlanSheet(pairs, List.of());
            } catch (MigrationPlanValidationException e) {
                var wrong = wrong(e);
                var ours = new TreeSet<>(wrong.keySet());
                ours.removeAll(plan.steps().keySet());
                // An event that hangs on a step which goes elsewhere need not go with it: it ends, as in a new case.
                if (!pairs.keySet().removeAll(ours)) {
                    return new PlanSheet(pairs, problems(wrong, e));
                }
            }
        }
    }

    /** What hangs on a step: deadlines and messages. The engine takes them along with a step of the same id only. */
    private Stream<String> events(ProcessDefinition definition, String step) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().getId().equals(step))
                .map(BoundaryEvent::getId);
    }

    /** The engine's plan. A thousand cases are moved by one, so the last that was made is kept. */
    MigrationPlan build(ProcessDefinition from, ProcessDefinition to, Map<String, String> goesTo) {
        var made = last;
        if (made == null || !made.isFor(from.getId(), to.getId(), goesTo)) {
            made = new Made(Map.copyOf(goesTo), make(from, to, goesTo));
            last = made;
        }
        return made.plan();
    }

    private record Made(Map<String, String> goesTo, MigrationPlan plan) {
        boolean isFor(String from, String to, Map<String, String> steps) {
            return plan.getSourceProcessDefinitionId().equals(from)
                    && plan.getTargetProcessDefinitionId().equals(to)
                    && goesTo.equals(steps);
        }
    }

    private MigrationPlan make(ProcessDefinition from, ProcessDefinition to, Map<String, String> goesTo) {
        var old = repository.getBpmnModelInstance(from.getId());
        var next = repository.getBpmnModelInstance(to.getId());
        var builder = runtime.createMigrationPlan(from.getId(), to.getId());
        for (var pair : goesTo.entrySet()) {
            var mapped = builder.mapActivities(pair.getKey(), pair.getValue());
            var name = message(next, pair.getValue());
            if (name != null && !name.equals(message(old, pair.getKey()))) {
                mapped.updateEventTrigger();
            }
        }
        return builder.build();
    }

    private static @Nullable String message(BpmnModelInstance model, String id) {
        ModelElementInstance element = model.getModelElementById(id);
        Message message = null;
        if (element instanceof ReceiveTask task) {
            message = task.getMessage();
        } else if (element instanceof Event event) {
            message = event.getChildElementsByType(MessageEventDefinition.class).stream()
                    .findFirst()
                    .map(MessageEventDefinition::getMessage)
                    .orElse(null);
        }
        return message == null ? null : message.getName();
    }

    private static Map<String, List<String>> wrong(MigrationPlanValidationException e) {
        var wrong = new LinkedHashMap<String, List<String>>();
        e.getValidationReport().getInstructionReports().forEach(report -> wrong.computeIfAbsent(
                        String.valueOf(report.getMigrationInstruction().getSourceActivityId()), k -> new ArrayList<>())
                .addAll(report.getFailures()));
        return wrong;
    }

    /** What comes after the first thing that is wrong with a step follows from it. */
    private static List<String> problems(Map<String, List<String>> wrong, MigrationPlanValidationException e) {
        return wrong.isEmpty()
                ? List.of(EngineWords.plain(String.valueOf(e.getMessage())))
                : wrong.entrySet().stream()
                        .map(entry -> entry.getKey() + ": "
                                + EngineWords.plain(entry.getValue().get(0)))
                        .toList();
    }
}

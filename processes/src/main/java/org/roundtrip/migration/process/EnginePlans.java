package org.roundtrip.migration.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.roundtrip.migration.CantMove;
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

    EnginePlans(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    PlanSheet look(MovePlan plan, ProcessDefinition from, ProcessDefinition to) {
        try {
            var goesTo = build(plan, from, to).getInstructions().stream()
                    .collect(Collectors.toMap(
                            MigrationInstruction::getSourceActivityId, MigrationInstruction::getTargetActivityId));
            return new PlanSheet(goesTo, List.of());
        } catch (CantMove e) {
            return new PlanSheet(
                    plan.steps(),
                    e.reasons().stream()
                            .map(why -> why.step().isEmpty() ? why.why() : why.step() + ": " + why.why())
                            .toList());
        }
    }

    /** @throws CantMove if what somebody says by hand can't be */
    MigrationPlan build(MovePlan plan, ProcessDefinition from, ProcessDefinition to) {
        var pairs = new LinkedHashMap<String, String>();
        runtime.createMigrationPlan(from.getId(), to.getId()).mapEqualActivities().build().getInstructions().stream()
                .filter(same -> !plan.steps().containsKey(same.getSourceActivityId()))
                .forEach(same -> pairs.put(same.getSourceActivityId(), same.getTargetActivityId()));
        pairs.putAll(plan.steps());
        while (true) {
            try {
                return build(from, to, pairs);
            } catch (MigrationPlanValidationException e) {
                var wrong = wrong(e);
                var ours = new TreeSet<>(wrong.keySet());
                ours.removeAll(plan.steps().keySet());
                // An event that hangs on a step which goes elsewhere need not go with it: it ends, as in a new case.
                if (!pairs.keySet().removeAll(ours)) {
                    throw new CantMove(reasons(wrong, e));
                }
            }
        }
    }

    private MigrationPlan build(ProcessDefinition from, ProcessDefinition to, Map<String, String> pairs) {
        var old = repository.getBpmnModelInstance(from.getId());
        var next = repository.getBpmnModelInstance(to.getId());
        var builder = runtime.createMigrationPlan(from.getId(), to.getId());
        for (var pair : pairs.entrySet()) {
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

    private static List<CantMove.Why> reasons(Map<String, List<String>> wrong, MigrationPlanValidationException e) {
        // What comes after the first thing that is wrong with a step follows from it.
        var reasons = wrong.entrySet().stream()
                .map(entry -> new CantMove.Why(
                        entry.getKey(), EngineWords.plain(entry.getValue().get(0))))
                .toList();
        return reasons.isEmpty()
                ? List.of(new CantMove.Why("", EngineWords.plain(String.valueOf(e.getMessage()))))
                : reasons;
    }
}

package org.roundtrip.mixed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Which steps of the models a run came by, from the engine's history. */
final class Reached {
    private final Map<String, Set<String>> reached = new HashMap<>();
    private final Map<String, Set<String>> all = new TreeMap<>();

    Reached(MixedServer on) {
        on.jdbc
                .sql("select distinct PROC_DEF_KEY_, ACT_ID_ from ACT_HI_ACTINST")
                .query((row, n) -> reached.computeIfAbsent(row.getString(1), key -> new HashSet<>())
                        .add(row.getString(2)))
                .list();
        var repository = on.bean(RepositoryService.class);
        for (var model :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            var nodes = new HashSet<String>();
            repository
                    .getBpmnModelInstance(model.getId())
                    .getModelElementsByType(FlowNode.class)
                    .forEach(node -> nodes.add(node.getId()));
            all.put(model.getKey(), nodes);
        }
    }

    /** How many steps of all models were met. */
    long met() {
        return reached.values().stream().mapToLong(Set::size).sum();
    }

    /** A line per model, with what was not met. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        long met = 0;
        long total = 0;
        for (var model : all.entrySet()) {
            var missing = new ArrayList<>(model.getValue());
            missing.removeAll(reached.getOrDefault(model.getKey(), Set.of()));
            missing.sort(null);
            total += model.getValue().size();
            met += model.getValue().size() - missing.size();
            lines.add("  %s: %d of %d%s"
                    .formatted(
                            model.getKey(),
                            model.getValue().size() - missing.size(),
                            model.getValue().size(),
                            missing.isEmpty() ? "" : ", not " + String.join(", ", missing)));
        }
        lines.add(0, "Steps met: %d of %d".formatted(met, total));
        return lines;
    }
}

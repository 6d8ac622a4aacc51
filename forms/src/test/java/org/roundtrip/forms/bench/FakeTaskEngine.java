package org.roundtrip.forms.bench;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.worklist.TaskEngine;
import org.roundtrip.worklist.TaskTaken;
import org.roundtrip.worklist.WorkItems;

/** Stands in for the engine's tasks: the worklist's own rows are all there is. */
class FakeTaskEngine implements TaskEngine {
    private final WorkItems items;

    FakeTaskEngine(WorkItems items) {
        this.items = items;
    }

    @Override
    public void claim(String taskId, Actor actor) {
        var owner = items.find(taskId).orElseThrow().assignee();
        if (owner != null && !owner.equals(actor.name())) {
            throw new TaskTaken(owner);
        }
        items.assigned(taskId, actor.name());
    }

    @Override
    public void release(String taskId, Actor actor) {
        items.assigned(taskId, null);
    }

    @Override
    public void keep(String taskId, Map<String, Object> variables) {}

    @Override
    public void complete(String taskId, Actor actor, Map<String, Object> variables) {
        items.gone(taskId);
    }
}

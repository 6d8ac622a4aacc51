package org.roundtrip.worklist.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.roundtrip.cases.Actor;
import org.roundtrip.work.process.Passing;
import org.roundtrip.worklist.TaskEngine;
import org.roundtrip.worklist.TaskGone;
import org.roundtrip.worklist.TaskTaken;
import org.springframework.stereotype.Component;

/** Tasks of the Camunda engine. Every call names the real person, so that the engine's history knows who did it. */
@Component
class EngineTasks implements TaskEngine {
    private final TaskService tasks;
    private final IdentityService identity;

    EngineTasks(TaskService tasks, IdentityService identity) {
        this.tasks = tasks;
        this.identity = identity;
    }

    @Override
    public void claim(String taskId, Actor actor) {
        as(actor, () -> {
            try {
                tasks.claim(taskId, actor.name());
                return true;
            } catch (TaskAlreadyClaimedException e) {
                throw new TaskTaken(e.getTaskAssignee());
            }
        });
    }

    @Override
    public void release(String taskId, Actor actor) {
        as(actor, () -> {
            tasks.setAssignee(taskId, null);
            return true;
        });
    }

    @Override
    public void keep(String taskId, Map<String, Object> variables) {
        tasks.setVariables(taskId, forTheEngine(variables));
    }

    @Override
    public void complete(String taskId, Actor actor, Map<String, Object> variables) {
        as(actor, () -> {
            tasks.complete(taskId, Passing.values(forTheEngine(variables)));
            return true;
        });
    }

    /** The engine's timers and columns know dates only; nobody else has to. */
    private static Map<String, Object> forTheEngine(Map<String, Object> variables) {
        var own = new HashMap<>(variables);
        own.replaceAll((name, value) -> value instanceof Instant instant ? Date.from(instant) : value);
        return own;
    }

    private void as(Actor actor, Supplier<Boolean> call) {
        identity.setAuthenticatedUserId(actor.name());
        try {
            call.get();
        } catch (NullValueException e) {
            throw new TaskGone();
        } finally {
            identity.clearAuthentication();
        }
    }
}

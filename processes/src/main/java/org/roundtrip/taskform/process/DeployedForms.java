package org.roundtrip.taskform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.FormReader;
import org.roundtrip.taskform.FormSchema;
import org.roundtrip.taskform.OwnForms;
import org.roundtrip.worklist.TaskGone;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Forms in the engine's deployments. A task's form is that of its own deployment, so what was read once for a step of a
 * definition is good for as long as the definition is.
 */
@Component
class DeployedForms implements OwnForms {
    /** Definitions are few and forms are small, but a node may run for years. */
    private static final int MOST = 500;

    private final TaskService tasks;
    private final FormService forms;
    private final FormReader reader;
    private final Map<Step, FormSchema> read = new ConcurrentHashMap<>();

    DeployedForms(TaskService tasks, FormService forms, FormReader reader) {
        this.tasks = tasks;
        this.forms = forms;
        this.reader = reader;
    }

    private record Step(String definitionId, String taskKey) {}

    @Override
    public FormSchema of(WorkItem item) {
        var task = tasks.createTaskQuery().taskId(item.id()).singleResult();
        if (task == null) {
            throw new TaskGone();
        }
        if (read.size() > MOST) {
            read.clear();
        }
        return read.computeIfAbsent(
                new Step(task.getProcessDefinitionId(), task.getTaskDefinitionKey()), step -> read(item.id()));
    }

    @Override
    public Map<String, @Nullable Object> variables(WorkItem item, Set<String> names) {
        var variables = new LinkedHashMap<String, @Nullable Object>();
        // The engine's timers and columns know dates only; nobody else has to.
        tasks.getVariables(item.id(), names)
                .forEach((name, value) -> variables.put(name, value instanceof Date date ? date.toInstant() : value));
        return variables;
    }

    private FormSchema read(String taskId) {
        try (var form = forms.getDeployedTaskForm(taskId)) {
            return reader.read(form.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

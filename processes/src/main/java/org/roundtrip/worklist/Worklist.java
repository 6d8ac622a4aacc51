package org.roundtrip.worklist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.work.Commands;
import org.springframework.stereotype.Service;

/** How people take, give back and finish the steps that wait for them. */
@Service
public class Worklist {
    private final WorkItems items;
    private final TaskEngine engine;
    private final CaseDesk cases;
    private final Commands commands;
    private final Map<String, TaskVerb<?>> verbs;

    Worklist(WorkItems items, TaskEngine engine, CaseDesk cases, Commands commands, List<TaskVerb<?>> verbs) {
        this.items = items;
        this.engine = engine;
        this.cases = cases;
        this.commands = commands;
        this.verbs = verbs.stream().collect(Collectors.toMap(TaskVerb::form, Function.identity()));
    }

    /** The record that answers tasks of this form. @throws TaskGone if no task of ours has such a form */
    public Class<? extends Record> answerType(String formKey) {
        return verb(formKey).answerType();
    }

    /** The forms that tasks of ours have. */
    public Set<String> forms() {
        return verbs.keySet().stream()
                .filter(form -> !form.equals(WorkItem.OWN_FORM))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A task the actor may see. @throws TaskGone if there is none @throws NotAllowed if it is not his queue's */
    public WorkItem item(String taskId, Actor actor) {
        var item = items.find(taskId).orElseThrow(TaskGone::new);
        if (!actor.has(item.role())) {
            throw new NotAllowed("wrong-role", "this task is for " + item.queue());
        }
        return item;
    }

    /** Takes a task. Taking one's own again changes nothing. @throws TaskTaken if someone else was first */
    public WorkItem claim(String taskId, Actor actor) {
        return commands.run(() -> {
            var item = free(taskId, actor);
            if (item.assignee() == null) {
                engine.claim(taskId, actor);
            }
            return item(taskId, actor);
        });
    }

    /** Gives a task back to its queue. @throws TaskTaken if someone else has it */
    public WorkItem release(String taskId, Actor actor) {
        return commands.run(() -> {
            var item = free(taskId, actor);
            if (item.assignee() != null) {
                engine.release(taskId, actor);
            }
            return item(taskId, actor);
        });
    }

    /**
     * Carries an answer out and finishes the task, in one transaction. A task nobody has claimed may be finished by
     * anyone of its queue.
     *
     * @throws TaskTaken if someone else has claimed it
     * @throws org.roundtrip.cases.InvalidRequest if the answer does not fit
     */
    public void complete(String taskId, Actor actor, Record answer) {
        complete(taskId, actor, item -> answer);
    }

    /** As {@link #complete(String, Actor, Record)}, for an answer that can be read only once the task is known. */
    public WorkItem complete(String taskId, Actor actor, Function<WorkItem, ? extends Record> read) {
        return commands.run(() -> {
            var item = free(taskId, actor);
            var answer = read.apply(item);
            var file = cases.lock(item.caseId());
            // The lock may have made us wait for the one who finished it, or for the one who took it.
            free(taskId, actor);
            var variables = perform(verb(item.formKey()), file, item, actor, answer);
            finish(item, actor, variables);
            // Whoever watches the case sees that a step is done, even where the state stays the same.
            cases.touchUnlessChanged(item.caseId());
            return item;
        });
    }

    /** What a model of our own branches on it asks at once; when a merchant's asks nobody knows. */
    private void finish(WorkItem item, Actor actor, Map<String, Object> variables) {
        if (item.hasOwnForm()) {
            engine.keep(item.id(), variables);
        }
        engine.complete(item.id(), actor, item.hasOwnForm() ? Map.of() : variables);
    }

    private <A extends Record> Map<String, Object> perform(
            TaskVerb<A> verb, org.roundtrip.cases.CaseFile file, WorkItem item, Actor actor, Record answer) {
        return verb.perform(file, item, actor, verb.answerType().cast(answer));
    }

    private WorkItem free(String taskId, Actor actor) {
        var item = item(taskId, actor);
        if (item.assignee() != null && !item.assignee().equals(actor.name())) {
            throw new TaskTaken(item.assignee());
        }
        return item;
    }

    private TaskVerb<?> verb(String formKey) {
        // Forms that came with their models have one verb for all of them.
        var verb = verbs.get(formKey.startsWith(WorkItem.OWN_FORM) ? WorkItem.OWN_FORM : formKey);
        if (verb == null) {
            throw new TaskGone();
        }
        return verb;
    }
}

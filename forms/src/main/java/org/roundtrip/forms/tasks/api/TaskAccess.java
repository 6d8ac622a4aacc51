package org.roundtrip.forms.tasks.api;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roundtrip.cases.Actor;
import org.roundtrip.forms.api.Problem;
import org.roundtrip.forms.api.ProblemException;
import org.roundtrip.forms.api.ProblemKind;
import org.roundtrip.forms.api.Roles;
import org.roundtrip.worklist.NotAllowed;
import org.roundtrip.worklist.TaskGone;
import org.roundtrip.worklist.WorkItem;
import org.roundtrip.worklist.WorkItems;
import org.springframework.stereotype.Component;

/** Who sees which tasks: those of one's own queues; operations sees all of them and works none. */
@Component
class TaskAccess {
    private static final String WRONG_ROLE = "wrong-role";

    private final WorkItems items;

    TaskAccess(WorkItems items) {
        this.items = items;
    }

    /** A task the actor may see. @throws TaskGone if there is none, or not for him */
    WorkItem see(String taskId, Actor actor) {
        return items.find(taskId)
                .filter(item -> actor.has(Roles.OPERATIONS) || actor.has(item.role()))
                .orElseThrow(TaskGone::new);
    }

    /** Does something with a task; another queue's task looks as if there were none, except to who may see it. */
    <T> T own(Actor actor, Supplier<T> verb) {
        try {
            return verb.get();
        } catch (NotAllowed e) {
            if (e.code().equals(WRONG_ROLE) && !actor.has(Roles.OPERATIONS)) {
                throw new TaskGone();
            }
            throw e;
        }
    }

    /** The queues a list may show: the wanted one, else all of the actor's; null means every queue there is. */
    @Nullable
    Collection<String> queues(@Nullable String wanted, Actor actor) {
        var queue = wanted == null || wanted.isBlank() ? null : wanted.toLowerCase(Locale.ROOT);
        if (queue == null) {
            return actor.has(Roles.OPERATIONS)
                    ? null
                    : actor.roles().stream()
                            .map(role -> role.toLowerCase(Locale.ROOT))
                            .toList();
        }
        if (!actor.has(Roles.OPERATIONS) && !actor.has(queue.toUpperCase(Locale.ROOT))) {
            throw new ProblemException(Problem.of(ProblemKind.NOT_ALLOWED, "this queue is not yours")
                    .withCode(WRONG_ROLE));
        }
        return List.of(queue);
    }
}

package org.roundtrip.taskform;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roundtrip.worklist.WorkItem;

/** The forms that came with models, and what the cases' models know. Implemented where the engine is known. */
public interface OwnForms {
    /**
     * The form of a task, as it was deployed with the model the task's case runs on.
     *
     * @throws org.roundtrip.worklist.TaskGone if the task is over
     */
    FormSchema of(WorkItem item);

    /** Those of the names that are variables of the task's case. */
    Map<String, @Nullable Object> variables(WorkItem item, Set<String> names);
}

package org.roundtrip.worklist;

import java.util.Map;
import org.roundtrip.cases.Actor;

/** Tasks in the engine. */
public interface TaskEngine {
    /** Gives the task to a person. @throws TaskTaken if someone else has it */
    void claim(String taskId, Actor actor);

    void release(String taskId, Actor actor);

    /** Keeps values with the case's process, for as long as it runs. */
    void keep(String taskId, Map<String, Object> variables);

    /** Finishes the task. The values are for what comes right after it, and gone at the next step that waits. */
    void complete(String taskId, Actor actor, Map<String, Object> variables);
}

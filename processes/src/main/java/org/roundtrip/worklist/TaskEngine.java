package org.roundtrip.worklist;

import java.util.Map;
import org.roundtrip.cases.Actor;

/** Tasks in the engine. */
public interface TaskEngine {
    /** Gives the task to a person. @throws TaskTaken if someone else has it */
    void claim(String taskId, Actor actor);

    void release(String taskId, Actor actor);

    void complete(String taskId, Actor actor, Map<String, Object> variables);
}

package org.roundtrip.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits for a person.
 *
 * @param id the engine's id of the task
 * @param taskKey which step of the model, for example {@code Task_InspectItems}
 * @param formKey which form answers it, for example {@code inspection/inspect-items}
 * @param queue who works it: {@code support}, {@code warehouse}, {@code finance}
 */
public record WorkItem(
        String id,
        long caseId,
        String caseNumber,
        String processInstanceId,
        String taskKey,
        String formKey,
        String name,
        String queue,
        @Nullable String assignee,
        Instant createdAt,
        @Nullable Instant dueAt) {

    /** The role a person needs for this queue. */
    public String role() {
        return queue.toUpperCase(java.util.Locale.ROOT);
    }
}

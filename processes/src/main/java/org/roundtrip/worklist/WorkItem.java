package org.roundtrip.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits for a person.
 *
 * @param id the engine's id of the task
 * @param taskKey which step of the model, for example {@code Task_InspectItems}
 * @param formKey which form answers it, for example {@code inspection/inspect-items}; {@link #OWN_FORM} before the id of a
 *     form that was deployed with the model
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

    /** Begins the form key of a task whose form came with its model, as a merchant's does. */
    public static final String OWN_FORM = "form:";

    /** Whether the form came with the model. */
    public boolean hasOwnForm() {
        return formKey.startsWith(OWN_FORM);
    }

    /** The role a person needs for this queue. */
    public String role() {
        return queue.toUpperCase(java.util.Locale.ROOT);
    }
}

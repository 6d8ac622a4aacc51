package org.roundtrip.forms.tasks.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.roundtrip.worklist.WorkItem;

/** A step that waits for a person. {@code form} says what answers it. */
record TaskJson(
        String id,
        String caseNumber,
        String key,
        String form,
        String queue,
        String name,
        @Nullable String assignee,
        Instant createdAt,
        @Nullable Instant dueAt) {

    static TaskJson of(WorkItem item) {
        return new TaskJson(
                item.id(),
                item.caseNumber(),
                item.taskKey(),
                item.formKey(),
                item.queue(),
                item.name(),
                item.assignee(),
                item.createdAt(),
                item.dueAt());
    }
}

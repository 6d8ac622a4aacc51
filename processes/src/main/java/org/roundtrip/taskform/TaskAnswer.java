package org.roundtrip.taskform;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered in a form of a merchant's own.
 *
 * @param step what the task was called
 * @param form the form's id
 * @param data the values by key
 * @param said the same in the words of the page
 */
public record TaskAnswer(
        long caseId,
        String taskId,
        String step,
        String form,
        String answeredBy,
        Instant answeredAt,
        Map<String, @Nullable Object> data,
        List<Said> said) {
    /**
     * One value in words.
     *
     * @param file the reference of the file it is, or null
     */
    public record Said(String label, String value, @Nullable String file) {}
}

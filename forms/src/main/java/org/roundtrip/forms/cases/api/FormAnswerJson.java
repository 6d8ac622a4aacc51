package org.roundtrip.forms.cases.api;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.taskform.TaskAnswer;

/** What somebody answered in a form that came with its model; {@code data} is by the form's keys. */
record FormAnswerJson(
        String step, String form, String answeredBy, Instant answeredAt, Map<String, @Nullable Object> data) {
    static FormAnswerJson of(TaskAnswer answer) {
        return new FormAnswerJson(
                answer.step(), answer.form(), answer.answeredBy(), answer.answeredAt(), answer.data());
    }
}

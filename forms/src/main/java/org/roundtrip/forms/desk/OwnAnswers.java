package org.roundtrip.forms.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtrip.files.StoredFile;
import org.roundtrip.taskform.TaskAnswer;
import org.roundtrip.taskform.TaskAnswers;
import org.springframework.stereotype.Component;

/** What was answered in forms that came with their models, as their pages said it. */
@Component
class OwnAnswers {
    private final TaskAnswers answers;
    private final DeskTexts texts;

    OwnAnswers(TaskAnswers answers, DeskTexts texts) {
        this.answers = answers;
        this.texts = texts;
    }

    /** One answer: which step, who gave it, and what it says. */
    public record Answered(String step, String by, DeskTexts.Moment at, List<Said> said) {}

    /**
     * One value of an answer.
     *
     * @param file the id of the file it is, or null
     */
    public record Said(String name, String value, @Nullable String file) {}

    List<Answered> of(long caseId) {
        return answers.ofCase(caseId).stream().map(this::answered).toList();
    }

    private Answered answered(TaskAnswer answer) {
        return new Answered(
                answer.step(),
                texts.person(answer.answeredBy()),
                texts.moment(answer.answeredAt()),
                answer.said().stream()
                        .map(one -> new Said(
                                one.label(), one.value(), one.file() == null ? null : StoredFile.id(one.file())))
                        .toList());
    }
}

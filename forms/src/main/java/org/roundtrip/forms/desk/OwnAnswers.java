package org.roundtrip.forms.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roundtrip.files.FileStore;
import org.roundtrip.files.StoredFile;
import org.roundtrip.taskform.TaskAnswer;
import org.roundtrip.taskform.TaskAnswers;
import org.springframework.stereotype.Component;

/** What was answered in forms that came with their models, in words. */
@Component
class OwnAnswers {
    private final TaskAnswers answers;
    private final FileStore files;
    private final DeskTexts texts;

    OwnAnswers(TaskAnswers answers, FileStore files, DeskTexts texts) {
        this.answers = answers;
        this.files = files;
        this.texts = texts;
    }

    /** One answer: which step, who gave it, and what it says. */
    public record Answered(String step, String by, DeskTexts.Moment at, List<Said> said) {}

    /**
     * One value of an answer.
     *
     * @param name its key, spelled out
     * @param file the id of the file it is, or null
     */
    public record Said(String name, String value, @Nullable String file) {}

    List<Answered> of(long caseId) {
        var given = answers.ofCase(caseId);
        if (given.isEmpty()) {
            return List.of();
        }
        var names = new HashMap<String, String>();
        files.ofCase(caseId).forEach(file -> names.put(file.reference(), file.name()));
        return given.stream().map(answer -> answered(answer, names)).toList();
    }

    private Answered answered(TaskAnswer answer, Map<String, String> names) {
        var said = new ArrayList<Said>();
        answer.data().forEach((key, value) -> say(spelledOut(key), value, names, said));
        return new Answered(answer.step(), texts.person(answer.answeredBy()), texts.moment(answer.answeredAt()), said);
    }

    private void say(String name, @Nullable Object value, Map<String, String> names, List<Said> said) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> say(name + " · " + spelledOut(String.valueOf(key)), one, names, said));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                say(list.get(i) instanceof Map ? name + " " + (i + 1) : name, list.get(i), names, said);
            }
        } else if (value instanceof String text && names.containsKey(text)) {
            said.add(new Said(name, names.get(text), StoredFile.id(text)));
        } else if (value instanceof Boolean yes) {
            said.add(new Said(name, texts.text(yes ? "own-form.yes" : "own-form.no"), null));
        } else if (value != null && !value.toString().isBlank()) {
            said.add(new Said(name, value.toString(), null));
        }
    }

    /** {@code serialNumber} as {@code Serial number}. */
    private static String spelledOut(String key) {
        var words =
                key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ').strip();
        return words.isEmpty()
                ? key
                : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + words.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}

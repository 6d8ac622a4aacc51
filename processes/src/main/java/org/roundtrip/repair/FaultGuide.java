package org.roundtrip.repair;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What customers are asked about a fault of one class of products. The question {@code fault} says which fault it is.
 *
 * @param serialAt where the serial number is found on such a product, null if nothing is to be said
 * @param beforeSending what to do before it is sent, for example about data on it; null if nothing
 * @param translations by language tag, then by place: {@code fault} is the question of that code, {@code fault.leaks} its
 *     answer, {@code fault.leaks.solves} what to try, and {@code serialAt} and {@code beforeSending} are themselves
 */
public record FaultGuide(
        String productClass,
        List<Question> questions,
        @Nullable String serialAt,
        @Nullable String beforeSending,
        @Nullable Map<String, Map<String, String>> translations) {
    static final String FAULT = "fault";

    public record Question(String code, String words, List<Answer> answers) {}

    /**
     * One of the answers that can be given.
     *
     * @param solves what to try before sending anything, null if it needs a repair
     * @param damageByUse whether it says that the damage came by use
     * @param noDefect whether it says that nothing is broken
     */
    public record Answer(
            String code,
            String words,
            @Nullable String solves,
            @Nullable Boolean damageByUse,
            @Nullable Boolean noDefect) {}

    /** What is wrong with this guide, in words; empty if nothing is. */
    Optional<String> trouble() {
        if (productClass == null || productClass.isBlank() || questions == null || questions.isEmpty()) {
            return Optional.of("it needs a productClass and questions");
        }
        var codes = new HashSet<String>();
        for (var question : questions) {
            if (!isCode(question.code()) || !codes.add(question.code())) {
                return Optional.of("each question needs a code of its own of a-z, 0-9 and -");
            }
            if (question.words() == null
                    || question.answers() == null
                    || question.answers().size() < 2) {
                return Optional.of("question " + question.code() + " needs words and at least two answers");
            }
            var given = new HashSet<String>();
            for (var answer : question.answers()) {
                if (!isCode(answer.code()) || answer.words() == null || !given.add(answer.code())) {
                    return Optional.of("the answers of " + question.code()
                            + " need words, and codes of their own of a-z, 0-9 and -");
                }
            }
        }
        if (!codes.contains(FAULT)) {
            return Optional.of("it has no question " + FAULT);
        }
        var places = GuideWords.places(this);
        return translations == null
                ? Optional.empty()
                : translations.values().stream()
                        .flatMap(words -> words.keySet().stream())
                        .filter(place -> !places.contains(place))
                        .findFirst()
                        .map(place -> "it translates " + place + ", which it does not have");
    }

    /** The same in another language; what is not translated stays as it is. */
    public FaultGuide in(Locale language) {
        return GuideWords.of(this, language).map(words -> words.translate(this)).orElse(this);
    }

    private static boolean isCode(@Nullable String text) {
        return text != null && text.matches("[a-z0-9-]{1,60}");
    }

    /** The answer given to a question, if it is one of those it has. */
    public Optional<Answer> given(Question question, Map<String, String> answers) {
        return question.answers().stream()
                .filter(answer -> answer.code().equals(answers.get(question.code())))
                .findFirst();
    }

    boolean damageByUse(Map<String, String> answers) {
        return questions.stream().anyMatch(q -> given(q, answers)
                .filter(answer -> Boolean.TRUE.equals(answer.damageByUse()))
                .isPresent());
    }

    boolean noDefect(Map<String, String> answers) {
        return questions.stream().anyMatch(q -> given(q, answers)
                .filter(answer -> Boolean.TRUE.equals(answer.noDefect()))
                .isPresent());
    }

    /** What may help without a repair, by what was answered. */
    public List<String> hints(Map<String, String> answers) {
        return questions.stream()
                .flatMap(q -> given(q, answers).map(Answer::solves).stream())
                .toList();
    }
}

package org.roundtrip.repair;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a guide in one language, by their place in it. */
record GuideWords(Map<String, String> byPlace) {
    private static final String SOLVES = ".solves";
    private static final String SERIAL_AT = "serialAt";
    private static final String BEFORE_SENDING = "beforeSending";

    /** The words for exactly this language, or for another country's variant of it. */
    static Optional<GuideWords> of(FaultGuide guide, Locale language) {
        if (guide.translations() == null) {
            return Optional.empty();
        }
        var exact = guide.translations().get(language.toLanguageTag());
        return Optional.ofNullable(exact)
                .or(() -> guide.translations().entrySet().stream()
                        .filter(each -> Locale.forLanguageTag(each.getKey())
                                .getLanguage()
                                .equals(language.getLanguage()))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .map(GuideWords::new);
    }

    /** Every place of a guide that has words. */
    static Set<String> places(FaultGuide guide) {
        var places = new LinkedHashSet<String>();
        for (var question : guide.questions()) {
            places.add(question.code());
            for (var answer : question.answers()) {
                places.add(question.code() + "." + answer.code());
                if (answer.solves() != null) {
                    places.add(question.code() + "." + answer.code() + SOLVES);
                }
            }
        }
        if (guide.serialAt() != null) {
            places.add(SERIAL_AT);
        }
        if (guide.beforeSending() != null) {
            places.add(BEFORE_SENDING);
        }
        return places;
    }

    FaultGuide translate(FaultGuide guide) {
        return new FaultGuide(
                guide.productClass(),
                guide.questions().stream().map(this::question).toList(),
                text(SERIAL_AT, guide.serialAt()),
                text(BEFORE_SENDING, guide.beforeSending()),
                null);
    }

    private FaultGuide.Question question(FaultGuide.Question question) {
        return new FaultGuide.Question(
                question.code(),
                byPlace.getOrDefault(question.code(), question.words()),
                question.answers().stream()
                        .map(answer -> answer(question.code() + "." + answer.code(), answer))
                        .toList());
    }

    private FaultGuide.Answer answer(String place, FaultGuide.Answer answer) {
        return new FaultGuide.Answer(
                answer.code(),
                byPlace.getOrDefault(place, answer.words()),
                text(place + SOLVES, answer.solves()),
                answer.damageByUse(),
                answer.noDefect());
    }

    private @Nullable String text(String place, @Nullable String otherwise) {
        return otherwise == null ? null : byPlace.getOrDefault(place, otherwise);
    }
}

package org.roundtrip.taskform;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * FEEL as forms speak it. Expressions see maps, lists and plain values only, and no function of ours or of Java, so the
 * worst that one can do is to have no answer: that is null, here as in the browser's form-js.
 */
@Component
class FormLanguage {
    private static final int LONGEST = 4000;

    /** The parser goes deeper with each bracket: far beyond what anybody writes it would run out of stack. */
    private static final int DEEPEST = 60;

    private static final Pattern EXPRESSION = Pattern.compile("\\s*=.*", Pattern.DOTALL);

    private final FeelEngineApi engine;

    FormLanguage(Clock clock) {
        FeelEngineClock ours = () -> clock.instant().atZone(clock.getZone());
        this.engine = FeelEngineBuilder.forJava().withClock(ours).build();
    }

    /** Whether a property of a form is meant as an expression. */
    static boolean isExpression(String text) {
        return EXPRESSION.matcher(text).matches();
    }

    /** Parses the text after the equals sign. @throws UnreadableForm if it is no FEEL */
    Feel expression(String text, String place) {
        return parse(text.strip().substring(1), place);
    }

    /** Parses a bare expression, as templates have it. @throws UnreadableForm if it is no FEEL */
    Feel parse(String text, String place) {
        return parsed(text, place, engine::parseExpression);
    }

    /** Parses a condition, given without the equals sign. @throws UnreadableForm if it is no FEEL */
    Feel condition(String text, String place) {
        // As a test a plain true would ask whether the value is true, and there is none.
        return parsed(text.strip().equals("true") ? "null" : text, place, engine::parseUnaryTests);
    }

    private static Feel parsed(String text, String place, Function<String, ParseResult> parser) {
        if (text.length() > LONGEST || depth(text) > DEEPEST) {
            throw new UnreadableForm(place, "the expression is too long or nested too deeply");
        }
        var result = parser.apply(text);
        if (result.isFailure()) {
            throw new UnreadableForm(place, "not a FEEL expression: " + text.strip());
        }
        return new Feel(text, result.parsedExpression());
    }

    /**
     * Whether a condition is met. As in the browser's form-js it is a test that nothing is put to: it is met if it is
     * true, and also if it has no answer, because nothing equals nothing.
     */
    boolean isMet(Feel condition, Map<String, @Nullable Object> context) {
        var result = engine.evaluateWithInput(condition.parsed(), null, context);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /** What the expression says: null, a text, a number, a boolean, or a list or map of such. */
    @Nullable
    Object value(Feel feel, Map<String, @Nullable Object> context) {
        var result = engine.evaluate(feel.parsed(), context);
        return result.isSuccess() ? Plain.of(result.result()) : null;
    }

    private static int depth(String text) {
        int deepest = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
        }
        return deepest;
    }
}
